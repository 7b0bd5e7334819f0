package homeward.casefile.summary;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.stages.ReintegrationStage;

/** Reintegration: the stage of each person's reintegration. Only the service's own desk shows amounts and plans. */
public record ReintegrationSummary(List<Returnee> persons) {

    public static final ReintegrationSummary NOTHING = new ReintegrationSummary(List.of());

    /**
     * A person to be readmitted, or already received.
     *
     * @param receivedAt null before the person has been received
     */
    public record Returnee(
            PersonId personId,
            ReintegrationStage stage,
            @Nullable Instant receivedAt,
            @Nullable ReintegrationOutcome outcome) {

        Returnee after(ReintegrationEvent event) {
            return new Returnee(
                    personId,
                    stage.after(event),
                    event instanceof ReceptionLearned received ? received.receivedAt() : receivedAt,
                    event instanceof ReintegrationClosed closed ? closed.outcome() : outcome);
        }
    }

    ReintegrationSummary after(Recorded<ReintegrationEvent> recorded) {
        ReintegrationEvent event = recorded.event();
        return new ReintegrationSummary(Entries.keyed(
                persons,
                Returnee::personId,
                event.personId(),
                id -> new Returnee(id, ReintegrationStage.EXPECTED, null, null),
                returnee -> returnee.after(event)));
    }
}
