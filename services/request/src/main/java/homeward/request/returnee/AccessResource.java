package homeward.request.returnee;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import homeward.chassis.codes.Access;
import homeward.chassis.codes.Codes;
import homeward.chassis.codes.Secret;
import homeward.chassis.commands.Commands;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.events.request.Transferee;

/** Access of a person to the own case, given and ended by officers of the requesting state. */
@Path("/cases/{caseId}/persons/{personId}/access")
@Tag(name = "Returnees", description = "What a person sees of the own case, without an account")
@RolesAllowed({Role.REQUESTING_OFFICER, Role.CHILD_PROTECTION_OFFICER})
@RunOnVirtualThread
public class AccessResource {

    private final Codes codes;
    private final Applicants applicants;
    private final Commands commands;
    private final Caller caller;

    AccessResource(Codes codes, Applicants applicants, Commands commands, Caller caller) {
        this.codes = codes;
        this.applicants = applicants;
        this.commands = commands;
        this.caller = caller;
    }

    /** None or one: what is given takes the place of what was given before. */
    public record AccessList(List<AccessView> access) {}

    /**
     * Access that was given.
     *
     * @param code for the letter; it is told once, and again for the same Idempotency-Key
     */
    public record GivenAccess(AccessView access, String code) {

        /** Never the code. */
        @Override
        public String toString() {
            return "GivenAccess[" + access.accessId() + "]";
        }
    }

    @GET
    @Operation(summary = "The access that your state has given a person, used or not")
    public AccessList list(@PathParam("caseId") CaseId caseId, @PathParam("personId") PersonId personId) {
        applicants.of(caseId, personId);
        return new AccessList(
                codes.of(caller.state(), personId).stream().map(AccessView::of).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Give a person access to the own case",
            description =
                    "The person is there and types the secret. The answer has the code for the letter: both together show, once for each"
                            + " opening and for 90 days, what the person has a right to know. Access given before ends. To a minor it is given"
                            + " by child protection, in presence of a guardian. It is in the disclosure ledger.")
    public GivenAccess give(
            @PathParam("caseId") CaseId caseId, @PathParam("personId") PersonId personId, @Valid AccessBody body) {
        Transferee person = applicants.of(caseId, personId);
        UUID id = commands.newId("access of " + caseId + " " + personId);
        Secret secret = Secret.of(body.secret());
        secret.weakness().ifPresent(weakness -> {
            throw Refusal.invalid("secret", weakness);
        });
        applicants.mayBeGiven(person, body.guardianPresent());
        Codes.Given given = codes.give(id, caseId, personId, secret, body.guardianPresent(), caller.actor());
        return new GivenAccess(AccessView.of(given.access()), given.code());
    }

    @DELETE
    @Path("/{accessId}")
    @Operation(
            summary = "End a person's access",
            description = "Whoever has the letter sees nothing from then on. It is in the disclosure ledger.")
    public AccessView revoke(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("accessId") UUID accessId) {
        applicants.of(caseId, personId);
        Access access = find(personId, accessId);
        codes.revoke(access, caller.actor());
        return AccessView.of(find(personId, accessId));
    }

    private Access find(PersonId person, UUID accessId) {
        return codes.of(caller.state(), person)
                .filter(access -> access.id().equals(accessId))
                .orElseThrow(() -> Refusal.unknown("there is no such access, or it has ended"));
    }
}
