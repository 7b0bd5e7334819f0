package homeward.casefile.summary;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodMoved;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
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
     * @param beforeEnd the stage reached by what was done, whatever has ended it
     */
    public record Returnee(
            PersonId personId,
            ReintegrationStage stage,
            @Nullable Instant receivedAt,
            @Nullable ReintegrationOutcome outcome,
            ReintegrationStage beforeEnd) {

        static Returnee expected(PersonId personId) {
            return new Returnee(personId, ReintegrationStage.EXPECTED, null, null, ReintegrationStage.EXPECTED);
        }

        Returnee after(ReintegrationEvent event) {
            return switch (event) {
                case AssistancePeriodMoved _ -> new Returnee(personId, beforeEnd, receivedAt, null, beforeEnd);
                case AssistancePeriodEnded _ -> reached(event, receivedAt, outcome, beforeEnd);
                case ReintegrationClosed e -> reached(event, receivedAt, e.outcome(), beforeEnd);
                case ReceptionLearned e -> reached(event, e.receivedAt(), outcome, beforeEnd.after(event));
                case ReceptionCorrected e -> reached(event, e.receivedAt(), outcome, beforeEnd.after(event));
                default -> reached(event, receivedAt, outcome, beforeEnd.after(event));
            };
        }

        private Returnee reached(
                ReintegrationEvent event,
                @Nullable Instant received,
                @Nullable ReintegrationOutcome ended,
                ReintegrationStage before) {
            return new Returnee(personId, stage.after(event), received, ended, before);
        }
    }

    ReintegrationSummary after(Recorded<ReintegrationEvent> recorded) {
        ReintegrationEvent event = recorded.event();
        return new ReintegrationSummary(Entries.keyed(
                persons, Returnee::personId, event.personId(), Returnee::expected, returnee -> returnee.after(event)));
    }
}
