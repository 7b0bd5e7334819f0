package homeward.request.application.submit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.Streams;
import homeward.chassis.deciding.StreamIds;
import homeward.chassis.personal.PersonIndex.Match;
import homeward.chassis.personal.PersonSearch;
import homeward.chassis.personal.StateKeys;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationState;
import homeward.request.application.FormerCase;
import homeward.request.application.identity.IdentityRecognition;

/** Looks up cases of the caller's own state; those to which it is no party do not exist. Blocking. */
@Singleton
public class FormerCases {

    private final Streams streams;
    private final StateKeys keys;
    private final PersonSearch search;
    private final Caller caller;

    FormerCases(Streams streams, StateKeys keys, PersonSearch search, Caller caller) {
        this.streams = streams;
        this.keys = keys;
        this.search = search;
        this.caller = caller;
    }

    /** The application with the former case that it names. */
    public SubmitApplication named(SubmitApplication application) {
        CaseId named = application.earlier().named();
        return named == null
                ? application
                : application.with(find(named).stream().toList());
    }

    /** The same, and with the cases in which its persons are recognised; the look-up is in the ledger. */
    SubmitApplication searched(SubmitApplication application) {
        Map<PersonId, Set<String>> persons = keys(application);
        Set<CaseId> cases = new LinkedHashSet<>();
        add(cases, application.earlier().named());
        for (Match match : search.searchForCommand(application.caseId(), persons)) {
            cases.add(match.otherCase());
        }
        List<FormerCase> known = new ArrayList<>();
        cases.forEach(found -> find(found).ifPresent(known::add));
        return application.with(known);
    }

    /** The keys of the persons of an application. */
    static Map<PersonId, Set<String>> keys(SubmitApplication application) {
        Map<PersonId, Set<String>> persons = new LinkedHashMap<>();
        application
                .persons()
                .forEach(person -> persons.put(person.personId(), IdentityRecognition.keys(person.details())));
        return persons;
    }

    /** The keys of the persons of a case, by all that was said of them; none if the caller's state is no party of it. */
    public Map<PersonId, Set<String>> keys(CaseId caseId) {
        return find(caseId).map(FormerCases::keys).orElse(Map.of());
    }

    /** The keys of the persons of a case, by all that was said of them. */
    public static Map<PersonId, Set<String>> keys(FormerCase known) {
        Map<PersonId, Set<String>> persons = new LinkedHashMap<>();
        known.persons()
                .forEach(person -> persons.put(person.personId(), IdentityRecognition.keys(person.descriptions())));
        return persons;
    }

    private static void add(Set<CaseId> cases, @Nullable CaseId one) {
        if (one != null) {
            cases.add(one);
        }
    }

    /** Empty if the caller's state is no party of such a case. */
    public Optional<FormerCase> find(CaseId caseId) {
        StateCode state = caller.state();
        return streams.state(
                        ApplicationCommand.STREAM_TYPE,
                        StreamIds.of(ApplicationCommand.STREAM_TYPE, caseId),
                        state,
                        ApplicationState.class)
                .map(found -> FormerCase.of(caseId, found, keys.of(state)));
    }
}
