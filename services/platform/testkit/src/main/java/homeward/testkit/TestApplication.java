package homeward.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionError;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;

/** Events of the application of a fictional parent and child, for tests of other services' reactions. */
public final class TestApplication {

    public static final CaseId CASE = new CaseId(new UUID(1, 1));
    public static final PersonId PARENT = new PersonId(new UUID(2, 1));
    public static final PersonId CHILD = new PersonId(new UUID(2, 2));
    public static final String STREAM = "application-" + CASE;
    public static final StateCode REQUESTING = new StateCode("AAA");
    public static final StateCode REQUESTED = new StateCode("BBB");
    public static final Instant SUBMITTED_AT = Instant.parse("2026-03-02T09:00:00Z");
    public static final Instant CORRECTED_AT = Instant.parse("2026-03-03T09:00:00Z");
    public static final Instant WINDOW_ENDS = Instant.parse("2026-06-01T00:00:00Z");

    private TestApplication() {}

    public static ApplicationSubmitted submitted() {
        return new ApplicationSubmitted(
                CASE,
                "A-2026-17",
                REQUESTING,
                REQUESTED,
                "Return Office of A",
                "Migration Service of B",
                TestTreaty.REFERENCE,
                Procedure.NORMAL,
                ReturnKind.VOLUNTARY,
                false,
                SUBMITTED_AT,
                null,
                List.of(
                        person(PARENT, FamilyRole.PRINCIPAL, false, null),
                        person(CHILD, FamilyRole.CHILD, true, PARENT)),
                null);
    }

    public static ReadmissionApproved approved(PersonId person) {
        return new ReadmissionApproved(CASE, person, SUBMITTED_AT, WINDOW_ENDS, TestTreaty.basis("transferWindow"));
    }

    public static DeemedConsentConfirmed confirmed(PersonId person) {
        return new DeemedConsentConfirmed(CASE, person, WINDOW_ENDS, TestTreaty.basis("transferWindow"));
    }

    public static ConsentWithdrawn consentWithdrawn(PersonId person) {
        return new ConsentWithdrawn(CASE, person, Set.of(ConsentWithdrawalReason.NEW_EVIDENCE), null);
    }

    public static ConsentExpired consentExpired(PersonId person) {
        return new ConsentExpired(CASE, person, WINDOW_ENDS);
    }

    public static ApplicationWithdrawn withdrawn() {
        return new ApplicationWithdrawn(
                CASE, Set.of(PARENT, CHILD), Personal.of(PARENT, WithdrawalReason.RIGHT_TO_STAY_GRANTED));
    }

    /** A person of whose date of birth nothing is known any more. */
    public static DetailsCorrected corrected(PersonId person, CorrectedField field) {
        return new DetailsCorrected(
                CASE,
                person,
                Set.of(field),
                CORRECTED_AT,
                true,
                null,
                null,
                person(person, FamilyRole.PRINCIPAL, true, null).details(),
                null);
    }

    public static ReadmissionInErrorClaimed readmittedInError(PersonId person, UUID claim, UUID itinerary) {
        return new ReadmissionInErrorClaimed(
                CASE,
                person,
                claim,
                itinerary,
                ReadmissionError.NOT_A_NATIONAL,
                person(person, FamilyRole.PRINCIPAL, false, null).details(),
                Personal.of(person, "not in the registers"),
                WINDOW_ENDS,
                WINDOW_ENDS,
                TestTreaty.basis("readmissionInError"));
    }

    private static Transferee person(PersonId id, FamilyRole role, boolean minor, @Nullable PersonId accompaniedBy) {
        PersonalDetails details = new PersonalDetails(
                "Sample",
                "Person",
                null,
                null,
                List.of(),
                minor ? "2017" : "1988-05-01",
                null,
                "X",
                null,
                List.of("BBB"),
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
        return new Transferee(
                id,
                Category.OWN_NATIONAL,
                role,
                minor,
                null,
                accompaniedBy,
                Personal.of(id, details),
                Personal.of(id, new SpecialCircumstances(null, null)));
    }
}
