package homeward.request.application.submit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import homeward.chassis.personal.PersonSearch;
import homeward.events.CaseId;
import homeward.events.PersonId;

/**
 * Tells a state, with the answer to a command, in which other cases of its own the persons of a case appear. Nothing is
 * recorded but the search: whatever stood in the case would tell the partner too. Blocking.
 */
@Singleton
public class RelatedCases {

    private final FormerCases cases;
    private final PersonSearch search;

    RelatedCases(FormerCases cases, PersonSearch search) {
        this.cases = cases;
        this.search = search;
    }

    /**
     * Searches, carries out the command, and searches again.
     *
     * @param persons of the case, with their keys; nothing is searched if there are none
     * @return the command's answer, with a {@code Link} of {@code rel="related"} to each of the other cases
     */
    public Response told(CaseId caseId, Map<PersonId, Set<String>> persons, Supplier<Response> command) {
        if (persons.isEmpty()) {
            return command.get();
        }
        Set<CaseId> before = new LinkedHashSet<>();
        search.searchForCommand(caseId, persons).forEach(match -> before.add(match.otherCase()));
        before.removeIf(other -> cases.find(other).isEmpty());
        return linked(command.get(), caseId, persons, before);
    }

    /**
     * The answer of a command that has been carried out. Whoever is recorded is in the index before, and searched for after:
     * of two commands at one moment at least one finds the other.
     *
     * @param before found by this request before the command
     */
    Response linked(Response answer, CaseId caseId, Map<PersonId, Set<String>> persons, Set<CaseId> before) {
        Set<CaseId> all = new LinkedHashSet<>(before);
        search.searchAfterCommand(caseId, persons).stream()
                .map(match -> match.otherCase())
                .filter(other -> !all.contains(other) && cases.find(other).isPresent())
                .forEach(all::add);
        Response.ResponseBuilder told = Response.fromResponse(answer);
        all.forEach(other -> told.link("/cases/" + other, "related"));
        return told.build();
    }
}
