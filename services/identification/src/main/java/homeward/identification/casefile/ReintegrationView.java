package homeward.identification.casefile;

import java.util.List;

import homeward.events.PersonId;
import homeward.events.stages.ReintegrationStage;

/** How far each person's reintegration has come. */
public record ReintegrationView(List<ReturnedPerson> persons) {

    public record ReturnedPerson(PersonId personId, ReintegrationStage stage) {}
}
