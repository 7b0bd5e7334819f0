package homeward.request.application.receipt;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.received;

import java.time.Instant;

import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent.CorrectedLimit;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent;
import homeward.request.application.ApplicationCommand.CorrectReceipt;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationState;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestTreaty;

/** The reply limit is ten days from receipt, which was confirmed for 3 March; the application is of 2 March. */
final class CorrectedReceipt {

    static final RuleBasis RULE = TestTreaty.basis("replyLimit");
    static final Instant LATER = Instant.parse("2026-03-06T09:00:00Z");
    static final Instant A_DAY_EARLIER = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant TWO_DAYS_LATER = Instant.parse("2026-03-05T12:00:00Z");
    static final Instant ENDS_EARLIER = Instant.parse("2026-03-13T00:00:00Z");
    static final Instant ENDS_LATER = Instant.parse("2026-03-16T00:00:00Z");

    private CorrectedReceipt() {}

    static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> given() {
        return received().at(LATER);
    }

    static CorrectReceipt correctTo(Instant corrected) {
        return new CorrectReceipt(CASE, corrected);
    }

    static ReceiptCorrected corrected(Instant mistaken, Instant corrected, Instant due, LimitEffect effect) {
        return new ReceiptCorrected(CASE, mistaken, corrected, new CorrectedLimit(due, effect, RULE), null);
    }

    static ReceiptCorrected withoutEffect(Instant corrected) {
        return new ReceiptCorrected(CASE, RECEIVED_AT, corrected, null, null);
    }
}
