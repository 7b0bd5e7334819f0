package homeward.reintegration.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.identification.IdentificationEvent;
import homeward.events.stages.IdentificationStage;

/** How far each person's identification has come: without papers, registration at home has to be helped with. */
public record IdentificationView(List<Identity> persons) {

    /** @param documentValidUntil last day of a valid travel document; null where there is none */
    public record Identity(
            PersonId personId,
            IdentificationStage stage,
            @Nullable LocalDate documentValidUntil) {}

    IdentificationView change(PersonId person, UnaryOperator<Identity> change) {
        return new IdentificationView(Entries.changeOrAdd(
                persons,
                identity -> identity.personId().equals(person),
                () -> new Identity(person, IdentificationStage.EXPECTED, null),
                change));
    }

    IdentificationView at(IdentificationEvent event) {
        return change(
                event.personId(), i -> new Identity(i.personId(), i.stage().after(event), i.documentValidUntil()));
    }

    IdentificationView documented(PersonId person, @Nullable LocalDate validUntil) {
        return change(person, i -> new Identity(i.personId(), i.stage(), validUntil));
    }
}
