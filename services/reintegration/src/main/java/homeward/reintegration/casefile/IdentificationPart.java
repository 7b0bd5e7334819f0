package homeward.reintegration.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;

/** Whether a person's nationality has been established: without it, registration at home has to be helped with. */
public record IdentificationPart(List<Identity> persons) {

    /** @param documentValidUntil last day of a valid travel document; null where there is none */
    public record Identity(
            PersonId personId,
            boolean nationalityEstablished,
            @Nullable LocalDate documentValidUntil) {}

    IdentificationPart change(PersonId person, UnaryOperator<Identity> change) {
        return new IdentificationPart(Entries.changeOrAdd(
                persons,
                identity -> identity.personId().equals(person),
                () -> new Identity(person, false, null),
                change));
    }

    IdentificationPart established(PersonId person, boolean established) {
        return change(person, i -> new Identity(i.personId(), established, i.documentValidUntil()));
    }

    IdentificationPart documented(PersonId person, @Nullable LocalDate validUntil) {
        return change(person, i -> new Identity(i.personId(), i.nationalityEstablished(), validUntil));
    }
}
