package homeward.identification.identity.document;

import static homeward.identification.identity.Given.AAA;
import static homeward.identification.identity.Given.BBB;
import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.NOW;
import static homeward.identification.identity.Given.OUTSIDER;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.REQUESTED;
import static homeward.identification.identity.Given.REQUESTING;
import static homeward.identification.identity.Given.number;
import static homeward.identification.identity.Given.opened;
import static homeward.identification.identity.Given.presented;
import static homeward.identification.identity.Given.requested;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.IssueTimeCorrected;
import homeward.events.identification.IdentificationEvent.SubstituteDocumentPermitted;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.CorrectIssueTime;
import homeward.identification.identity.IdentificationCommand.CorrectTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestTreaty;

/** Requested at nine on 2 March; issued on the 4th at nine, which was recorded at twelve; valid until the 4th. */
class CorrectIssueTimeTest {

    private static final UUID DOCUMENT = new UUID(6, 1);
    private static final Instant ISSUED = Instant.parse("2026-03-04T09:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-03-04T12:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-04");

    private static TravelDocumentIssued issuedBy(StateCode state) {
        return new TravelDocumentIssued(
                CASE,
                PERSON,
                DOCUMENT,
                TravelDocumentKind.RETURN_CERTIFICATE,
                state,
                ISSUED,
                RECORDED,
                LAST_DAY,
                number());
    }

    private static DeciderSpec<IdentificationCommand, IdentificationState, IdentificationEvent> issued() {
        return opened().given(requested(DOCUMENT), issuedBy(BBB))
                .at(RECORDED.plus(Duration.ofDays(9)))
                .as(REQUESTED);
    }

    private static CorrectIssueTime to(Instant corrected) {
        return new CorrectIssueTime(CASE, PERSON, DOCUMENT, corrected);
    }

    private static IssueTimeCorrected corrected(Instant mistaken, Instant corrected) {
        return new IssueTimeCorrected(CASE, PERSON, DOCUMENT, mistaken, corrected);
    }

    @Test
    void theStateThatIssuedItCorrectsWhenMoreThanOnceIfNeedBe() {
        issued().when(to(NOW))
                .then(corrected(ISSUED, NOW))
                .when(to(RECORDED))
                .then(corrected(NOW, RECORDED))
                .when(to(RECORDED))
                .invalid("corrected");
    }

    @Test
    void itWasNotIssuedBeforeItWasRequestedNorAfterThatWasRecorded() {
        issued().when(to(NOW.minusMillis(1)))
                .invalid("corrected")
                .when(to(RECORDED.plusMillis(1)))
                .invalid("corrected");
    }

    @Test
    void itWasNotIssuedAfterItsLastDayNorDoesThatDayComeBeforeItsIssue() {
        opened().given(requested(DOCUMENT))
                .given(new TravelDocumentIssued(
                        CASE,
                        PERSON,
                        DOCUMENT,
                        TravelDocumentKind.RETURN_CERTIFICATE,
                        BBB,
                        NOW,
                        RECORDED,
                        LocalDate.parse("2026-03-03"),
                        number()))
                .as(REQUESTED)
                .at(RECORDED)
                .when(to(ISSUED))
                .invalid("corrected")
                .when(new CorrectTravelDocument(
                        CASE,
                        PERSON,
                        DOCUMENT,
                        TravelDocumentKind.RETURN_CERTIFICATE,
                        BBB,
                        LocalDate.parse("2026-03-01"),
                        number()))
                .invalid("validUntil");
    }

    @Test
    void nobodyElseCorrectsIt() {
        issued().as(REQUESTING).when(to(NOW)).refused(Kind.NOT_YOURS, "corrected-by-its-author");
        issued().as(OUTSIDER).when(to(NOW)).refused(Kind.UNKNOWN);
    }

    @Test
    void whatWasIssuedAfterTheOthersSilenceIsCorrectedByTheStateThatIssuedIt() {
        var silence =
                new SubstituteDocumentPermitted(CASE, PERSON, DOCUMENT, NOW, TestTreaty.basis("travelDocumentSilence"));
        opened().given(requested(DOCUMENT), silence, issuedBy(AAA))
                .at(RECORDED)
                .when(to(NOW))
                .then(corrected(ISSUED, NOW));
    }

    @Test
    void alsoOfADocumentThatHasExpiredAndWithoutBringingItBack() {
        issued().given(new TravelDocumentExpired(CASE, PERSON, DOCUMENT, LAST_DAY))
                .when(to(NOW))
                .then(corrected(ISSUED, NOW))
                .when(to(ISSUED))
                .then(corrected(NOW, ISSUED));
    }

    @Test
    void whatWasNotIssuedHasNoSuchTime() {
        opened().given(presented(DOCUMENT, "2027-01-01"))
                .when(to(NOW))
                .refused(Kind.CONFLICT, "recorded-before-corrected");
        opened().given(requested(DOCUMENT)).when(to(NOW)).refused(Kind.UNKNOWN);
    }
}
