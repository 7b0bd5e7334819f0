package homeward.chassis.personal;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import io.quarkus.arc.properties.UnlessBuildProperty;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandIds;
import homeward.chassis.deciding.Actor;
import homeward.chassis.limits.DailyLimits;
import homeward.chassis.limits.Turns;
import homeward.chassis.personal.PersonIndex.Match;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.disclosure.DisclosureEvent.PersonsSought;
import homeward.events.disclosure.DisclosureEvent.SamePersonSought;

/** Looks for the persons of a case in other cases of the caller's state. Every look-up is in the ledger before its result is known. */
@RequestScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class PersonSearch {

    private final PersonIndex index;
    private final Ledger ledger;
    private final DailyLimits limits;
    private final Caller caller;
    private final CommandIds ids;
    private final Turns turns;
    private boolean recorded;

    PersonSearch(PersonIndex index, Ledger ledger, DailyLimits limits, Caller caller, CommandIds ids, Turns turns) {
        this.index = index;
        this.ledger = ledger;
        this.limits = limits;
        this.caller = caller;
        this.ids = ids;
        this.turns = turns;
    }

    /**
     * At an officer's wish; counts as a reading of personal data.
     *
     * @param persons of the case, with their keys
     * @throws homeward.chassis.limits.LimitReached (429) if the caller has had all of the day's readings
     */
    public List<Match> search(CaseId caseId, Map<PersonId, Set<String>> persons) {
        Actor actor = caller.actor();
        limits.reading(actor);
        return search(caseId, persons, actor, UUID.randomUUID());
    }

    /** As part of the current command; the same request makes no second entry, another one with the same key does. */
    public List<Match> searchForCommand(CaseId caseId, Map<PersonId, Set<String>> persons) {
        UUID entry = Generators.nameBasedGenerator(ids.current())
                .generate("same person sought " + HexFormat.of().formatHex(ids.digest()));
        return turns.inTurn(() -> search(caseId, persons, caller.actor(), entry));
    }

    /**
     * Once more, after the command of this request: of two commands at one moment, the one recorded later finds what the other
     * has recorded. The look-up before the command is in the ledger and had a turn; this one is a part of it.
     *
     * @throws IllegalStateException if this request has not searched before
     */
    public List<Match> searchAfterCommand(CaseId caseId, Map<PersonId, Set<String>> persons) {
        if (!recorded) {
            throw new IllegalStateException("a search that is not in the ledger");
        }
        return index.search(caller.state(), caseId, persons);
    }

    /**
     * Looks in all cases of the caller's state, at an officer's wish; counts as a reading of personal data. Who was found is in the
     * ledger before this returns; the same request makes no second entry, unless it finds others.
     *
     * @param any one of these keys suffices; whoever is found by them comes first
     * @param all all of these keys are needed; whoever is found by them comes next
     * @param weak one of these keys suffices, and finds many others, too; whoever is found by them comes last
     * @param fields names of what the officer knows of the person, never values
     * @param most persons found
     * @throws homeward.chassis.limits.LimitReached (429) if the caller has had all of the day's readings
     */
    public List<Vault.Recognised> find(
            Set<String> any, Set<String> all, Set<String> weak, Set<String> fields, int most) {
        Actor actor = caller.actor();
        NameBasedGenerator entries = Generators.nameBasedGenerator(ids.current());
        limits.reading(actor);
        List<Vault.Recognised> found = index.find(actor.state(), any, all, weak, most);
        Set<PersonId> persons = found.stream().map(Vault.Recognised::personId).collect(Collectors.toSet());
        UUID entry = entries.generate("persons sought " + HexFormat.of().formatHex(ids.digest())
                + persons.stream().map(PersonId::toString).sorted().collect(Collectors.joining(" ", " ", "")));
        ledger.record(
                new PersonsSought(new CaseId(entry), persons, fields, actor.state()),
                entry,
                "SearchPersons",
                actor,
                Causation.first(entry));
        return found;
    }

    private List<Match> search(CaseId caseId, Map<PersonId, Set<String>> persons, Actor actor, UUID entry) {
        ledger.record(
                new SamePersonSought(caseId, persons.keySet(), actor.state()),
                entry,
                "SearchSamePerson",
                actor,
                Causation.first(entry));
        recorded = true;
        return index.search(actor.state(), caseId, persons);
    }
}
