package homeward.chassis.personal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * Where the same person appears in several cases. Each state has an index of its own, of the cases to which it is a party:
 * what it finds there, and how long that takes, does not depend on cases of others. Blocking.
 */
@Singleton
public final class PersonIndex {

    /** Persons found at once. */
    private static final int MOST = 20;

    private static final CaseId NO_CASE = new CaseId(new UUID(0, 0));

    private final Vault vault;
    private final List<Recognition> recognitions;

    @Inject
    PersonIndex(Vault vault, @Any Instance<Recognition> recognitions) {
        this(vault, recognitions.stream().toList());
    }

    PersonIndex(Vault vault, List<Recognition> recognitions) {
        this.vault = vault;
        this.recognitions = recognitions;
    }

    /**
     * Somebody in another case, recognised as a person searched for.
     *
     * @param keys by which
     */
    public record Match(PersonId personId, PersonId other, CaseId otherCase, Set<String> keys) {}

    /**
     * Enters the persons that an event describes, for every state that holds their data.
     *
     * @param event before it is sealed
     * @param holders the parties of the case that are entitled to its personal data
     */
    public void enter(CaseId caseId, DomainEvent event, Set<StateCode> holders) {
        for (Recognition recognition : recognitions) {
            recognition.keys(event).forEach((person, keys) -> {
                vault.keysShared(caseId, Set.of(person), holders);
                vault.recognise(person, keys);
            });
        }
    }

    /**
     * @param persons of one case, with their keys
     * @return at most 20 persons of other cases of the state; if there are more, those found by weak keys alone come last
     */
    List<Match> search(StateCode state, CaseId caseId, Map<PersonId, Set<String>> persons) {
        Set<String> all = new LinkedHashSet<>();
        persons.values().forEach(all::addAll);
        List<Match> matches = new ArrayList<>();
        for (Vault.Recognised found : recognised(state, all, caseId)) {
            persons.forEach((person, keys) -> {
                Set<String> common = new LinkedHashSet<>(found.keys());
                common.retainAll(keys);
                if (!common.isEmpty()) {
                    matches.add(new Match(person, found.personId(), found.caseId(), common));
                }
            });
        }
        return matches;
    }

    /**
     * Persons of cases of the state, with the keys of the strongest kind by which each is found.
     *
     * @param any one of these keys suffices; whoever is found by them comes first
     * @param all all of these keys are needed; whoever is found by them comes next
     * @param weak one of these keys suffices, and finds many others, too; whoever is found by them comes last
     */
    List<Vault.Recognised> find(StateCode state, Set<String> any, Set<String> all, Set<String> weak, int most) {
        Map<PersonId, Vault.Recognised> found = new LinkedHashMap<>();
        vault.recognised(state, any, NO_CASE, most).forEach(one -> found.put(one.personId(), one));
        vault.recognisedByAll(state, all, most).forEach(one -> found.putIfAbsent(one.personId(), one));
        if (found.size() < most) {
            vault.recognised(state, weak, NO_CASE, most).forEach(one -> found.putIfAbsent(one.personId(), one));
        }
        return found.values().stream().limit(most).toList();
    }

    private List<Vault.Recognised> recognised(StateCode state, Set<String> keys, CaseId caseId) {
        List<Vault.Recognised> any = vault.recognised(state, keys, caseId, MOST + 1);
        if (any.size() <= MOST) {
            return any;
        }
        Set<String> certain = keys.stream()
                .filter(key -> recognitions.stream().noneMatch(recognition -> recognition.weak(key)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<PersonId, Vault.Recognised> first = new LinkedHashMap<>();
        vault.recognised(state, certain, caseId, MOST).forEach(found -> first.put(found.personId(), found));
        any.forEach(found -> first.putIfAbsent(found.personId(), found));
        return first.values().stream().limit(MOST).toList();
    }
}
