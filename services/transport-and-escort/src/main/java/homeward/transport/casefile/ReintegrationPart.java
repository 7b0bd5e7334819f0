package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;

/** Whether the returned have been received into the help that follows. */
public record ReintegrationPart(List<Reception> persons) {

    public record Reception(
            PersonId personId,
            boolean opened,
            @Nullable Instant receivedAt,
            @Nullable ReintegrationOutcome outcome) {}

    ReintegrationPart change(PersonId person, UnaryOperator<Reception> change) {
        return new ReintegrationPart(Entries.changeOrAdd(
                persons,
                reception -> reception.personId().equals(person),
                () -> new Reception(person, false, null, null),
                change));
    }
}
