package homeward.request.application.receipt;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SUBMITTED_AT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.treaties.TreatyProfile.ReplyStart;

class ConfirmReceiptTest {

    private static final ConfirmReceipt CONFIRM = new ConfirmReceipt(CASE, RECEIVED_AT);

    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED_RECEIPT", "COMPLETE_DOSSIER"})
    void theReplyLimitStartsWithConfirmedReceipt(ReplyStart start) {
        application(treaty().startsAt(start))
                .given(submitted())
                .at(RECEIVED_AT)
                .as(REQUESTED)
                .when(CONFIRM)
                .then(new ReceiptConfirmed(CASE, RECEIVED_AT), limitSet());
    }

    @Test
    void aRunningLimitDoesNotStartAgain() {
        application(treaty().startsAt(ReplyStart.RECEIPT))
                .given(submitted())
                .at(RECEIVED_AT)
                .as(REQUESTED)
                .when(CONFIRM)
                .then(new ReceiptConfirmed(CASE, RECEIVED_AT));
    }

    @Test
    void onlyTheRequestedStateConfirmsAndOnlyOnce() {
        application(treaty())
                .given(submitted())
                .at(RECEIVED_AT)
                .as(REQUESTING)
                .when(CONFIRM)
                .refused(Kind.NOT_YOURS, "requested-side-only")
                .given(new ReceiptConfirmed(CASE, RECEIVED_AT))
                .as(REQUESTED)
                .when(CONFIRM)
                .refused(Kind.CONFLICT, "receipt-confirmed");
    }

    @Test
    void receiptLiesBetweenSubmissionAndNow() {
        application(treaty())
                .given(submitted())
                .at(RECEIVED_AT)
                .as(REQUESTED)
                .when(new ConfirmReceipt(CASE, SUBMITTED_AT.minusSeconds(1)))
                .invalid("receivedAt")
                .when(new ConfirmReceipt(CASE, RECEIVED_AT.plusSeconds(1)))
                .invalid("receivedAt");
    }

    @Test
    void receiptInTheSecondOfSubmissionIsAccepted() {
        ConfirmReceipt sameSecond = new ConfirmReceipt(CASE, SUBMITTED_AT);
        application(treaty().startsAt(ReplyStart.RECEIPT))
                .given(submitted(SUBMITTED_AT.plusMillis(300)))
                .at(SUBMITTED_AT.plusMillis(800))
                .as(REQUESTED)
                .when(sameSecond)
                .then(new ReceiptConfirmed(CASE, SUBMITTED_AT));
    }

    @Test
    void anApplicationNeverSubmittedIsUnknown() {
        application(treaty()).as(REQUESTED).when(CONFIRM).refused(Kind.UNKNOWN);
    }
}
