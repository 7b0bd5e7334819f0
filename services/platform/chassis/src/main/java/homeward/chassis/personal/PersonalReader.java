package homeward.chassis.personal;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.arc.properties.UnlessBuildProperty;

import homeward.chassis.commands.Causation;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Openings;
import homeward.chassis.limits.DailyLimits;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.disclosure.DisclosureEvent.DataRead;

/** Opens personal data for the caller's state and records every reading in the ledger. */
@RequestScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class PersonalReader {

    private final StateKeys states;
    private final Ledger ledger;
    private final Caller caller;
    private final DailyLimits limits;

    PersonalReader(StateKeys states, Ledger ledger, Caller caller, DailyLimits limits) {
        this.limits = limits;
        this.states = states;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * Builds a view with opened personal data. If anything was opened, one ledger entry for the whole view is stored
     * before this returns.
     *
     * @param purpose purpose of the reading, e.g. {@code case-file}; never personal data itself
     * @throws homeward.chassis.limits.LimitReached (429) if the caller has had all of the day's readings
     */
    public <R> R read(CaseId caseId, String purpose, Function<Openings, R> view) {
        Actor actor = caller.actor();
        Collecting collecting = new Collecting(actor);
        R built = view.apply(collecting);
        if (!collecting.persons.isEmpty()) {
            record(new DataRead(caseId, collecting.persons, collecting.fields, actor.state(), purpose), actor);
        }
        return built;
    }

    /**
     * Records the reading of a file before it is opened; it counts as one of the day's readings.
     *
     * @param persons whom it concerns
     * @param field name of what is read, e.g. {@code attachment}
     * @throws homeward.chassis.limits.LimitReached (429) if the caller has had all of the day's readings
     */
    public void reading(CaseId caseId, Set<PersonId> persons, String field, String purpose) {
        Actor actor = caller.actor();
        limits.reading(actor);
        record(new DataRead(caseId, persons, Set.of(field), actor.state(), purpose), actor);
    }

    private void record(DataRead reading, Actor actor) {
        UUID entry = UUID.randomUUID();
        ledger.record(reading, entry, "ReadPersonalData", actor, Causation.first(entry));
    }

    private final class Collecting implements Openings {

        private final Set<PersonId> persons = new LinkedHashSet<>();
        private final Set<String> fields = new LinkedHashSet<>();
        private final Actor actor;
        private final Openings keys;
        private boolean counted;

        Collecting(Actor actor) {
            this.actor = actor;
            keys = states.of(actor.state());
        }

        @Override
        public <T> Personal<T> open(Personal<T> value, Class<T> type) {
            if (!counted) {
                limits.reading(actor);
                counted = true;
            }
            Personal<T> opened = keys.open(value, type);
            if (opened instanceof Personal.Present<T> && value instanceof Personal.Sealed<T> sealed) {
                persons.add(sealed.person());
                fields.add(field(sealed.boundTo()));
            }
            return opened;
        }

        /** The last name in a binding such as {@code event#/persons/0/details}. */
        private static String field(String boundTo) {
            String[] steps = boundTo.substring(boundTo.indexOf('#') + 1).split("/", -1);
            for (int i = steps.length - 1; i >= 0; i--) {
                if (!steps[i].isEmpty() && !Character.isDigit(steps[i].charAt(0))) {
                    return steps[i];
                }
            }
            return "unknown";
        }
    }
}
