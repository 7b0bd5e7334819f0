package homeward.request.application.recognise;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.personal.PersonIndex.Match;
import homeward.chassis.personal.PersonSearch;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.StateCode;
import homeward.request.application.FormerCase;
import homeward.request.application.FormerCase.Outcome;
import homeward.request.application.identity.IdentityKey;
import homeward.request.application.submit.FormerCases;

/** Searched when asked, and stored nowhere: what a state finds says something of cases that the partner may not know. */
@Path("/cases/{caseId}/same-persons")
@Tag(name = "Case files")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SamePersonsResource {

    private final FormerCases cases;
    private final PersonSearch search;

    SamePersonsResource(FormerCases cases, PersonSearch search) {
        this.cases = cases;
        this.search = search;
    }

    /** @param persons at most 20 */
    public record SamePersons(List<SamePerson> persons) {}

    /**
     * Somebody in another case of the caller's state who can be a person of this one. Whether they are the same is for an
     * officer to say.
     *
     * @param personId in this case
     * @param recognisedBy NAME_AND_PART_OF_BIRTH is weak: of the date of birth both forms say the same, and not all. So is
     *     NAME_CONSONANTS_AND_BIRTH: names in several scripts, of which only the consonants were compared
     * @param outcome of the other person's application
     */
    public record SamePerson(
            PersonId personId,
            CaseId otherCase,
            PersonId otherPersonId,
            StateCode requestingState,
            StateCode requestedState,
            Outcome outcome,
            Set<IdentityKey.Kind> recognisedBy) {}

    @GET
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER})
    @Operation(
            summary = "The other cases of your own state in which a person of this case appears",
            description =
                    "By documents, and by names and dates of birth in any spelling. Cases to which your state is no party"
                            + " are not searched. Each search counts as a reading of personal data and is in the disclosure ledger.")
    public SamePersons find(@PathParam("caseId") CaseId caseId) {
        FormerCase own = cases.find(caseId)
                .orElseThrow(() -> Refusal.unknown("there is no such case, or it is not visible to you"));
        Map<PersonId, Set<String>> persons = FormerCases.keys(own);
        Map<CaseId, Optional<FormerCase>> known = new HashMap<>();
        return new SamePersons(search.search(caseId, persons).stream()
                .flatMap(match -> known.computeIfAbsent(match.otherCase(), cases::find).stream()
                        .flatMap(other -> other.persons().stream()
                                .filter(person -> person.personId().equals(match.other()))
                                .map(person -> shown(match, other, person))))
                .toList());
    }

    private static SamePerson shown(Match match, FormerCase other, FormerCase.Person person) {
        Set<IdentityKey.Kind> kinds = EnumSet.noneOf(IdentityKey.Kind.class);
        match.keys().forEach(key -> kinds.add(IdentityKey.kindOf(key)));
        if (kinds.contains(IdentityKey.Kind.NAME_AND_BIRTH)) {
            kinds.remove(IdentityKey.Kind.NAME_CONSONANTS_AND_BIRTH);
        }
        return new SamePerson(
                match.personId(),
                other.caseId(),
                match.other(),
                other.requestingState(),
                other.requestedState(),
                person.outcome(),
                kinds);
    }
}
