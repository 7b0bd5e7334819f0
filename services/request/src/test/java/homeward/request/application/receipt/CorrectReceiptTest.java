package homeward.request.application.receipt;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.SUBMITTED_AT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.details;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;
import static homeward.request.application.Given.withdrawn;
import static homeward.request.application.receipt.CorrectedReceipt.A_DAY_EARLIER;
import static homeward.request.application.receipt.CorrectedReceipt.LATER;
import static homeward.request.application.receipt.CorrectedReceipt.RULE;
import static homeward.request.application.receipt.CorrectedReceipt.TWO_DAYS_LATER;
import static homeward.request.application.receipt.CorrectedReceipt.correctTo;
import static homeward.request.application.receipt.CorrectedReceipt.corrected;
import static homeward.request.application.receipt.CorrectedReceipt.given;
import static homeward.request.application.receipt.CorrectedReceipt.withoutEffect;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationCommand.CorrectDetails;
import homeward.request.application.Given;
import homeward.testkit.TestTreaty;
import homeward.treaties.TreatyProfile.ReplyStart;

/** Who corrects the moment of receipt, to what, and what it does not touch. */
class CorrectReceiptTest {

    @Test
    void onlyTheRequestedStateCorrectsWhatItHasConfirmed() {
        given().as(REQUESTING).when(correctTo(A_DAY_EARLIER)).refused(Kind.NOT_YOURS, "requested-side-only");
        application(treaty())
                .given(submitted())
                .at(LATER)
                .as(REQUESTED)
                .when(correctTo(A_DAY_EARLIER))
                .refused(Kind.CONFLICT, "recorded-before-corrected");
        application(treaty()).as(REQUESTED).when(correctTo(A_DAY_EARLIER)).refused(Kind.UNKNOWN);
    }

    @Test
    void theMomentLiesBetweenSubmissionAndNowAndIsAnother() {
        given().when(correctTo(SUBMITTED_AT.minusSeconds(1)))
                .invalid("corrected")
                .when(correctTo(LATER.plusSeconds(1)))
                .invalid("corrected")
                .when(correctTo(RECEIVED_AT))
                .invalid("corrected")
                .when(correctTo(SUBMITTED_AT))
                .thenTypes(ReceiptCorrected.class, ReplyLimitSet.class);
        given().when(correctTo(LATER)).thenTypes(ReceiptCorrected.class);
    }

    @Test
    void whatWasDecidedStands() {
        var deemed = List.<ApplicationEvent>of(
                new DeemedConsentArisen(CASE, PARENT, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence")),
                new DeemedConsentArisen(CASE, CHILD, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence")));
        given().given(deemed)
                .at(LIMIT_ENDS.plusSeconds(60))
                .when(correctTo(LIMIT_ENDS.plusSeconds(30)))
                .then(withoutEffect(LIMIT_ENDS.plusSeconds(30)))
                .as(REQUESTING)
                .when(new ConfirmDeemedConsent(CASE, PARENT))
                .then(new DeemedConsentConfirmed(CASE, PARENT, SILENT_WINDOW_ENDS, TestTreaty.basis("transferWindow")));
        given().given(approved(true))
                .given(approved(false))
                .when(correctTo(A_DAY_EARLIER))
                .then(withoutEffect(A_DAY_EARLIER));
    }

    @Test
    void aLimitThatIsOverDoesNotRunAgain() {
        given().at(LIMIT_ENDS).when(correctTo(TWO_DAYS_LATER)).then(withoutEffect(TWO_DAYS_LATER));
    }

    @Test
    void silenceAboutDataBeforeACorrectionIsNoConsent() {
        Instant anew = Instant.parse("2026-03-17T00:00:00Z");
        given().as(REQUESTING)
                .when(new CorrectDetails(CASE, PARENT, Personal.of(PARENT, details("1989-05-01")), null, null))
                .thenTypes(DetailsCorrected.class, ReplyLimitSet.class)
                .as(REQUESTED)
                .when(correctTo(A_DAY_EARLIER))
                .then(corrected(RECEIVED_AT, A_DAY_EARLIER, anew, LimitEffect.UNCHANGED));
    }

    @Test
    void aReceiptConfirmedAfterACorrectionOfDetailsStartsNoLimitBeforeIt() {
        application(treaty())
                .given(submitted())
                .at(LATER)
                .when(new CorrectDetails(CASE, PARENT, Personal.of(PARENT, details("1989-05-01")), null, null))
                .thenTypes(DetailsCorrected.class)
                .as(REQUESTED)
                .when(new ConfirmReceipt(CASE, RECEIVED_AT))
                .then(
                        new ReceiptConfirmed(CASE, RECEIVED_AT),
                        new ReplyLimitSet(CASE, Instant.parse("2026-03-17T00:00:00Z"), RULE));
    }

    @Test
    void aLimitThatRunsFromSubmissionIsNotConcerned() {
        application(treaty().startsAt(ReplyStart.RECEIPT))
                .given(submitted(), limitSet(), new ReceiptConfirmed(CASE, RECEIVED_AT))
                .at(LATER)
                .as(REQUESTED)
                .when(correctTo(A_DAY_EARLIER))
                .then(withoutEffect(A_DAY_EARLIER));
    }

    @Test
    void inAnEndedCaseTheRecordIsCorrectedWithoutEffect() {
        given().given(withdrawn(WithdrawalReason.LEFT_ON_OWN_INITIATIVE))
                .when(correctTo(A_DAY_EARLIER))
                .then(withoutEffect(A_DAY_EARLIER));
        given().given(Given.closed(CaseOutcome.LAPSED))
                .when(correctTo(A_DAY_EARLIER))
                .then(withoutEffect(A_DAY_EARLIER));
    }

    private static ReadmissionApproved approved(boolean ofTheParent) {
        return new ReadmissionApproved(
                CASE,
                ofTheParent ? PARENT : CHILD,
                RECEIVED_AT,
                SILENT_WINDOW_ENDS,
                TestTreaty.basis("transferWindow"));
    }
}
