package homeward.reintegration.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.Money;
import homeward.events.PersonId;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.Measure;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.reintegration.ReintegrationEvent.Trigger;
import homeward.events.stages.ReintegrationStage;

/** The help itself, person by person. */
public record ReintegrationView(List<Person> persons) {

    /**
     * @param entitlement null before the help has opened
     * @param postArrivalLeft what may still be granted for the first days
     * @param postReturnLeft what may still be granted for the months after
     */
    public record Person(
            PersonId personId,
            ReintegrationStage stage,
            @Nullable Trigger openedBy,
            @Nullable AssistancePackage entitlement,
            @Nullable Instant receivedAt,
            @Nullable Instant assistanceEnds,
            boolean periodEnded,
            List<Measure> plan,
            List<GrantLine> grants,
            @Nullable Money postArrivalLeft,
            @Nullable Money postReturnLeft,
            @Nullable ReintegrationOutcome outcome) {}

    public record GrantLine(UUID grantId, AssistanceKind kind, AssistanceForm form, Money amount, Money delivered) {}
}
