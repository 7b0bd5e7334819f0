package homeward.transport.transfer.certify;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.examine;
import static homeward.transport.transfer.Given.examined;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.unfit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.FitnessExamined;
import homeward.events.transport.TransferEvent.FitnessFinding;
import homeward.testkit.TestActors;
import homeward.testkit.TestOpenings;
import homeward.transport.transfer.Examination;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.ExamineFitness;

class FitToTravelTest {

    private static final Personal<FitnessFinding> FIT =
            Personal.of(PARENT, new FitnessFinding(ARRIVES, "Needs insulin twice a day"));

    @Test
    void aCertificateHasAnEndOfValidity() {
        var spec = Given.transfer().given(opened());
        UUID id = spec.circumstances().newId("examination");
        spec.when(new ExamineFitness(CASE, PARENT, NOTICE, FIT))
                .then(new FitnessExamined(CASE, PARENT, id, NOTICE, FIT, "officer-AAA"));
    }

    @Test
    void aCertificateIsValidAfterTheExamination() {
        Given.transfer().given(opened()).when(examine(PARENT, NOTICE, NOTICE)).invalid("validUntil");
        Given.transfer()
                .given(opened())
                .when(examine(PARENT, NOTICE, NOTICE.plusMillis(1)))
                .thenTypes(FitnessExamined.class);
    }

    @Test
    void anExaminationInTheFutureIsRefused() {
        Instant later = NOTICE.plusMillis(1);
        for (Instant until : new Instant[] {ARRIVES, null}) {
            Given.transfer().given(opened()).when(examine(PARENT, later, until)).invalid("examinedAt");
        }
    }

    @Test
    void theExaminedPersonIsATravellerOfTheCase() {
        PersonId stranger = new PersonId(new UUID(2, 9));
        Given.transfer()
                .given(opened())
                .when(examine(stranger, NOTICE, ARRIVES))
                .invalid("personId");
    }

    @Test
    void onlyTheRequestingStateRecordsExaminations() {
        Given.transfer()
                .given(opened())
                .as(TestActors.officer("BBB"))
                .when(examine(PARENT, NOTICE, ARRIVES))
                .refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    @Test
    void aFindingOfUnfitnessSupersedesAnEarlierCertificate() {
        Given.readyToDepart(unfit(CHILD, NOTICE.plusSeconds(1)))
                .when(depart(1))
                .refused(Kind.RULE, "fit-to-travel-when-escorted");
    }

    /** After an erasure, or for a state that was never told. */
    @Test
    void aFindingThatCannotBeOpenedPermitsNothing() {
        var examined = new Examination(NOTICE, Personal.of(PARENT, new FitnessFinding(ARRIVES, null)));
        assertThat(examined.fitAt(NOTICE)).isTrue();

        var erased = new Examination(NOTICE, TestOpenings.NONE.open(FIT, FitnessFinding.class));
        assertThat(erased.fitAt(NOTICE)).isFalse();
        assertThat(erased.fit()).isFalse();
    }

    /** Coordinators and the other state read why a departure is refused. */
    @Test
    void aRefusalDoesNotTellWhatWasFound() {
        String withoutCertificate = Given.readyToDepart(examined(CHILD, NOTICE.plusSeconds(1), DEPARTS))
                .when(depart(1))
                .refusal()
                .getMessage();
        String unfit = Given.readyToDepart(unfit(CHILD, NOTICE.plusSeconds(1)))
                .when(depart(1))
                .refusal()
                .getMessage();
        assertThat(unfit).isEqualTo(withoutCertificate);
    }

    /** So that a doctor replaces a finding that was recorded with a time later than the true one. */
    @Test
    void theFindingRecordedLastCountsWheneverItWasMade() {
        Given.readyToDepart(unfit(CHILD, NOTICE.minusSeconds(3600)))
                .when(depart(1))
                .refused(Kind.RULE, "fit-to-travel-when-escorted");
        Given.readyToDepart(examined(CHILD, NOTICE.minusSeconds(3600), DEPARTS))
                .when(depart(1))
                .refused(Kind.RULE, "fit-to-travel-when-escorted");
        Given.readyToDepart(
                        examined(CHILD, NOTICE.minusSeconds(3600), DEPARTS),
                        examined(CHILD, NOTICE.minusSeconds(1800), ARRIVES))
                .when(depart(1))
                .thenTypes(Departed.class);
    }

    /** A finding of unfitness recorded late does not make room for a certificate older than another one. */
    @Test
    void I12_aCertificateFollowsEveryFindingOfUnfitness() {
        Given.transfer()
                .given(opened(), unfit(PARENT, NOTICE), unfit(PARENT, NOTICE.minusSeconds(3600)))
                .at(NOTICE.plusSeconds(60))
                .when(examine(PARENT, NOTICE.minusSeconds(60), ARRIVES))
                .refused(Kind.RULE, "unfit-until-new-examination")
                .when(examine(PARENT, NOTICE.plusSeconds(1), ARRIVES))
                .thenTypes(FitnessExamined.class);
    }

    @Test
    void whoPlansOrEscortsDoesNotCertifyWhateverOtherRolesHeHolds() {
        for (String role : List.of("escort-leader", "transport-coordinator")) {
            var officer = TestActors.with("AAA", "medical-officer", role);
            Given.transfer()
                    .given(opened())
                    .as(officer)
                    .when(examine(PARENT, NOTICE, ARRIVES))
                    .refused(Kind.NOT_YOURS, "independent-of-the-transfer")
                    .when(examine(PARENT, NOTICE, null))
                    .refused(Kind.NOT_YOURS, "independent-of-the-transfer");
        }
        Given.transfer()
                .given(opened())
                .as(TestActors.with("AAA", "medical-officer"))
                .when(examine(PARENT, NOTICE, ARRIVES))
                .thenTypes(FitnessExamined.class);
    }

    @Test
    void theValidityOfACertificateIsLimitedByPolicy() {
        Instant latest = NOTICE.plus(Duration.ofDays(10));
        Given.transfer().given(opened()).when(examine(PARENT, NOTICE, latest)).thenTypes(FitnessExamined.class);
        Given.transfer()
                .given(opened())
                .when(examine(PARENT, NOTICE, latest.plusMillis(1)))
                .refused(Kind.RULE, "longest-validity-of-certificate")
                .when(examine(PARENT, NOTICE, Instant.parse("2099-01-01T00:00:00Z")))
                .refused(Kind.RULE, "longest-validity-of-certificate");
    }

    @Test
    void I12_unfitnessStandsUntilANewExamination() {
        Given.transfer()
                .given(opened(), unfit(PARENT, NOTICE))
                .at(NOTICE.plusSeconds(60))
                .when(examine(PARENT, NOTICE, ARRIVES))
                .refused(Kind.RULE, "unfit-until-new-examination")
                .when(examine(PARENT, NOTICE.minusSeconds(60), ARRIVES))
                .refused(Kind.RULE, "unfit-until-new-examination");
        Given.transfer()
                .given(opened(), unfit(PARENT, NOTICE))
                .at(NOTICE.plusSeconds(60))
                .when(examine(PARENT, NOTICE.plusMillis(1), ARRIVES))
                .thenTypes(FitnessExamined.class);
    }
}
