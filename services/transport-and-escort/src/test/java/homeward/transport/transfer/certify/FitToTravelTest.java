package homeward.transport.transfer.certify;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.opened;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.FitToTravelCertified;
import homeward.events.transport.TransferEvent.UnfitToTravelFound;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.CertifyFitToTravel;
import homeward.transport.transfer.TransferCommand.FindUnfitToTravel;

class FitToTravelTest {

    private static final Personal<String> NOTES = Personal.of(PARENT, "Needs insulin twice a day");

    @Test
    void aCertificateHasAnEndOfValidity() {
        var spec = Given.transfer().given(opened());
        UUID id = spec.circumstances().newId("certificate");
        spec.when(new CertifyFitToTravel(CASE, PARENT, NOTICE, ARRIVES, NOTES))
                .then(new FitToTravelCertified(CASE, PARENT, id, NOTICE, ARRIVES, NOTES));
    }

    @Test
    void aCertificateIsValidAfterTheExamination() {
        Given.transfer().given(opened()).when(certify(NOTICE, NOTICE)).invalid("validUntil");
        Given.transfer()
                .given(opened())
                .when(certify(NOTICE, NOTICE.plusMillis(1)))
                .thenTypes(FitToTravelCertified.class);
    }

    @Test
    void anExaminationInTheFutureIsRefused() {
        Instant later = NOTICE.plusMillis(1);
        Given.transfer().given(opened()).when(certify(later, ARRIVES)).invalid("examinedAt");
        Given.transfer()
                .given(opened())
                .when(new FindUnfitToTravel(CASE, PARENT, later, null))
                .invalid("examinedAt");
    }

    @Test
    void theExaminedPersonIsATravellerOfTheCase() {
        PersonId stranger = new PersonId(new UUID(2, 9));
        Given.transfer()
                .given(opened())
                .when(new CertifyFitToTravel(CASE, stranger, NOTICE, ARRIVES, null))
                .invalid("personId");
    }

    @Test
    void onlyTheRequestingStateRecordsExaminations() {
        Given.transfer()
                .given(opened())
                .as(TestActors.officer("BBB"))
                .when(certify(NOTICE, ARRIVES))
                .refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    @Test
    void aFindingOfUnfitnessSupersedesAnEarlierCertificate() {
        Given.readyToDepart()
                .when(new FindUnfitToTravel(CASE, CHILD, NOTICE.plusSeconds(1), null))
                .then(new UnfitToTravelFound(CASE, CHILD, NOTICE.plusSeconds(1), null))
                .when(depart(1))
                .refused(Kind.RULE, "fit-to-travel-when-escorted");
    }

    @Test
    void whoPlansOrEscortsDoesNotCertifyWhateverOtherRolesHeHolds() {
        for (String role : List.of("escort-leader", "transport-coordinator")) {
            var officer = TestActors.with("AAA", "medical-officer", role);
            Given.transfer()
                    .given(opened())
                    .as(officer)
                    .when(certify(NOTICE, ARRIVES))
                    .refused(Kind.NOT_YOURS, "independent-of-the-transfer")
                    .when(new FindUnfitToTravel(CASE, PARENT, NOTICE, null))
                    .refused(Kind.NOT_YOURS, "independent-of-the-transfer");
        }
        Given.transfer()
                .given(opened())
                .as(TestActors.with("AAA", "medical-officer"))
                .when(certify(NOTICE, ARRIVES))
                .thenTypes(FitToTravelCertified.class);
    }

    @Test
    void theValidityOfACertificateIsLimitedByPolicy() {
        Instant latest = NOTICE.plus(Duration.ofDays(10));
        Given.transfer().given(opened()).when(certify(NOTICE, latest)).thenTypes(FitToTravelCertified.class);
        Given.transfer()
                .given(opened())
                .when(certify(NOTICE, latest.plusMillis(1)))
                .refused(Kind.RULE, "longest-validity-of-certificate")
                .when(certify(NOTICE, Instant.parse("2099-01-01T00:00:00Z")))
                .refused(Kind.RULE, "longest-validity-of-certificate");
    }

    @Test
    void I12_unfitnessStandsUntilANewExamination() {
        var unfit = new UnfitToTravelFound(CASE, PARENT, NOTICE, null);
        Given.transfer()
                .given(opened(), unfit)
                .at(NOTICE.plusSeconds(60))
                .when(certify(NOTICE, ARRIVES))
                .refused(Kind.RULE, "unfit-until-new-examination")
                .when(certify(NOTICE.minusSeconds(60), ARRIVES))
                .refused(Kind.RULE, "unfit-until-new-examination");
        Given.transfer()
                .given(opened(), unfit)
                .at(NOTICE.plusSeconds(60))
                .when(certify(NOTICE.plusMillis(1), ARRIVES))
                .thenTypes(FitToTravelCertified.class);
    }

    private static CertifyFitToTravel certify(Instant examinedAt, Instant validUntil) {
        return new CertifyFitToTravel(CASE, PARENT, examinedAt, validUntil, null);
    }
}
