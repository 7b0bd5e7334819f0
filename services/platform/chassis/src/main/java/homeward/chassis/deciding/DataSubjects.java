package homeward.chassis.deciding;

import java.util.List;
import java.util.function.Predicate;

import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.codec.PersonalData;

/** The persons whose data a decision records. */
public final class DataSubjects {

    private DataSubjects() {}

    /**
     * Requires that all personal data in the events is about persons of the stream; use it on the result of every
     * decision.
     *
     * @param known whether a person belongs to the stream
     * @return the events
     * @throws Refusal if other persons' data would be recorded
     */
    public static <E extends DomainEvent> List<E> within(Predicate<PersonId> known, List<E> events) {
        for (E event : events) {
            if (!PersonalData.persons(event).stream().allMatch(known)) {
                throw Refusal.invalid("personId", "this case has no such person");
            }
        }
        return events;
    }
}
