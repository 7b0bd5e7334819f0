package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.stages.ReintegrationStage;

/** Whether the returned have been received into the help that follows. */
public record ReintegrationView(List<Reception> persons) {

    public record Reception(
            PersonId personId,
            ReintegrationStage stage,
            @Nullable Instant receivedAt,
            @Nullable ReintegrationOutcome outcome) {}

    ReintegrationView change(PersonId person, UnaryOperator<Reception> change) {
        return new ReintegrationView(Entries.changeOrAdd(
                persons,
                reception -> reception.personId().equals(person),
                () -> new Reception(person, ReintegrationStage.EXPECTED, null, null),
                change));
    }

    ReintegrationView at(ReintegrationEvent event) {
        return change(
                event.personId(),
                r -> new Reception(r.personId(), r.stage().after(event), r.receivedAt(), r.outcome()));
    }
}
