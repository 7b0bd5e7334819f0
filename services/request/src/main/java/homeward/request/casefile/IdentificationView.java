package homeward.request.casefile;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.stages.IdentificationStage;

/** How far each person's identification has come, and until when a travel document is valid. */
public record IdentificationView(List<IdentifiedPerson> persons) {

    public record IdentifiedPerson(
            PersonId personId,
            IdentificationStage stage,
            @Nullable LocalDate documentValidUntil) {

        IdentifiedPerson at(IdentificationStage next) {
            return new IdentifiedPerson(personId, next, documentValidUntil);
        }

        IdentifiedPerson documentedUntil(@Nullable LocalDate day) {
            return new IdentifiedPerson(personId, stage, day);
        }
    }
}
