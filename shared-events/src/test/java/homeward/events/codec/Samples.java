package homeward.events.codec;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;

/** Fictional people. */
final class Samples {

    private static final PersonId MOTHER = new PersonId(new UUID(1, 1));
    private static final PersonId CHILD = new PersonId(new UUID(1, 2));

    private Samples() {}

    static ApplicationSubmitted applicationInPlaintext() {
        return new ApplicationSubmitted(
                new CaseId(new UUID(1, 0)),
                "NLD-2026-000001",
                new StateCode("NLD"),
                new StateCode("RUS"),
                "DT&V",
                "MVD",
                new TreatyReference("EU-RUS-2006", null, 1),
                Procedure.NORMAL,
                ReturnKind.FORCED,
                false,
                Instant.parse("2026-03-02T09:00:00Z"),
                null,
                List.of(
                        transferee(MOTHER, FamilyRole.PRINCIPAL, null, "Anna"),
                        transferee(CHILD, FamilyRole.CHILD, MOTHER, "Sergei")),
                Personal.of(MOTHER, "speaks no English"));
    }

    private static Transferee transferee(
            PersonId person, FamilyRole role, @Nullable PersonId accompaniedBy, String givenNames) {
        var details = new PersonalDetails(
                "Karenina",
                givenNames,
                null,
                null,
                List.of(),
                "1990",
                null,
                "F",
                null,
                List.of("RUS"),
                List.of("ru"),
                null,
                null,
                null,
                null,
                List.of());
        return new Transferee(
                person,
                Category.OWN_NATIONAL,
                role,
                role == FamilyRole.CHILD,
                null,
                accompaniedBy,
                Personal.of(person, details),
                Personal.of(person, new SpecialCircumstances("needs insulin", null)));
    }
}
