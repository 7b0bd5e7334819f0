package homeward.request.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.stages.ReintegrationStage;

/** How far each person's reintegration has come. Amounts and plans are no business of this desk. */
public record ReintegrationView(List<ReturnedPerson> persons) {

    public record ReturnedPerson(
            PersonId personId,
            ReintegrationStage stage,
            @Nullable ReintegrationOutcome outcome) {}
}
