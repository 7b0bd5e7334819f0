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
    @EnumSource(value = ReplyStart.class, names = "RECEIPT", mode = EnumSource.Mode.EXCLUDE)
    void the_reply_limit_starts_with_confirmed_receipt(ReplyStart start) {
        application(treaty().startsAt(start))
                .given(submitted())
                .at(RECEIVED_AT)
                .as(REQUESTED)
                .when(CONFIRM)
                .then(new ReceiptConfirmed(CASE, RECEIVED_AT), limitSet());
    }

    @Test
    void a_limit_that_started_with_receipt_does_not_start_again() {
        application(treaty().startsAt(ReplyStart.RECEIPT))
                .given(submitted())
                .at(RECEIVED_AT)
                .as(REQUESTED)
                .when(CONFIRM)
                .then(new ReceiptConfirmed(CASE, RECEIVED_AT));
    }

    @Test
    void only_the_requested_state_confirms_and_only_once() {
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
    void receipt_lies_between_submission_and_now() {
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
    void what_was_never_submitted_is_unknown() {
        application(treaty()).as(REQUESTED).when(CONFIRM).refused(Kind.UNKNOWN);
    }
}
