package homeward.request.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import homeward.casefile.WorkItem;
import homeward.casefile.WorkLists;
import homeward.chassis.commands.Commands;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.personal.PersonSearch;
import homeward.chassis.personal.Vault.Recognised;
import homeward.chassis.rest.Lengths;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.request.application.identity.SearchKey;

/** By {@code POST}, because a name is no part of an address. */
@Path("/searches")
@Tag(name = "Work")
@RunOnVirtualThread
public class SearchCasesResource {

    /** Cases found at once. */
    private static final int MOST = 50;

    private final WorkLists lists;
    private final PersonSearch persons;
    private final Commands commands;

    SearchCasesResource(WorkLists lists, PersonSearch persons, Commands commands) {
        this.commands = commands;
        this.lists = lists;
        this.persons = persons;
    }

    /**
     * Exactly one of the three.
     *
     * @param reference of the application; only letters and digits count, in upper or lower case
     * @param documentNumber of any document in the form
     * @param name a whole name or words of one, in any script, spelling and order
     */
    public record Search(
            @Nullable @Size(min = 1, max = Lengths.LINE) String reference,
            @Nullable @Size(min = 1, max = Lengths.NUMBER) String documentNumber,
            @Nullable @Size(min = 1, max = Lengths.NAME) String name) {}

    /**
     * @param more whether there are more: 50 cases, or persons, are found at once, by the whole name before others. A
     *     longer name finds fewer
     */
    public record Found(List<FoundCase> cases, boolean more) {}

    /**
     * @param persons who were found; empty if the reference was sought
     * @param foundBy the strongest for each person; CONSONANTS is weak: only the consonants of a name in another script were compared
     */
    public record FoundCase(WorkItem item, List<PersonId> persons, Set<SearchKey.Kind> foundBy) {}

    @POST
    @RolesAllowed({
        Role.REQUESTING_OFFICER,
        Role.REQUESTED_OFFICER,
        Role.CONSULAR_OFFICER,
        Role.TRANSPORT_COORDINATOR,
        Role.CHILD_PROTECTION_OFFICER
    })
    @Operation(
            summary = "Find cases of your own state by reference, document number or name",
            description =
                    "Names in any script and spelling (ICAO Doc 9303): Айгүл finds Aigul. Cases to which your state is"
                            + " no party are not searched. A search by number or name counts as a reading of personal data, and who"
                            + " was found is in the disclosure ledger.")
    public Found find(@Valid Search sought) {
        if (Stream.of(sought.reference(), sought.documentNumber(), sought.name())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw Refusal.invalid("reference", "exactly one of reference, documentNumber and name must be given");
        }
        if (sought.reference() != null) {
            commands.newId("search");
            List<CaseId> cases = lists.byReference(sought.reference(), MOST + 1);
            return found(cases, Map.of(), cases.size() > MOST);
        }
        List<Recognised> found = sought.documentNumber() != null
                ? persons.find(
                        texts(SearchKey.ofNumber(sought.documentNumber())),
                        Set.of(),
                        Set.of(),
                        Set.of("documents"),
                        MOST + 1)
                : byName(Objects.requireNonNull(sought.name()));
        Map<CaseId, List<Recognised>> byCase = new LinkedHashMap<>();
        found.forEach(person ->
                byCase.computeIfAbsent(person.caseId(), _ -> new ArrayList<>()).add(person));
        return found(List.copyOf(byCase.keySet()), byCase, found.size() > MOST);
    }

    private List<Recognised> byName(String name) {
        return persons.find(
                texts(SearchKey.ofName(name)),
                texts(SearchKey.ofWords(name)),
                texts(SearchKey.ofConsonants(name)),
                Set.of("names"),
                MOST + 1);
    }

    private static Set<String> texts(Set<SearchKey> keys) {
        return keys.stream().map(SearchKey::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Found found(List<CaseId> cases, Map<CaseId, List<Recognised>> persons, boolean more) {
        List<CaseId> some = cases.subList(0, Math.min(MOST, cases.size()));
        return new Found(
                lists.items(some).stream()
                        .map(item -> found(item, persons.getOrDefault(item.caseId(), List.of())))
                        .toList(),
                more);
    }

    private static FoundCase found(WorkItem item, List<Recognised> persons) {
        Set<SearchKey.Kind> kinds = EnumSet.noneOf(SearchKey.Kind.class);
        persons.forEach(person -> person.keys().forEach(key -> kinds.add(SearchKey.kindOf(key))));
        return new FoundCase(item, persons.stream().map(Recognised::personId).toList(), kinds);
    }
}
