package homeward.request.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ProtectionConcernLifted;
import homeward.events.request.ApplicationEvent.ProtectionConcernRaised;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.ApplicationEvent.WithdrawalReason;

/**
 * Proceedings of the application: receipt, reply limit, end.
 *
 * @param replyLimit null before one was set
 * @param ending null while the application is running
 * @param observations section F of the form
 * @param reminders number of reminders sent to the requested state
 */
public record Proceedings(
        @Nullable Instant receivedAt,
        @Nullable ReplyLimit replyLimit,
        @Nullable Ending ending,
        @Nullable Personal<String> observations,
        int reminders) {

    static final Proceedings NONE = new Proceedings(null, null, null, null, 0);

    /** Time limit for the requested state's reply. */
    public record ReplyLimit(Instant due, boolean extended, RuleBasis basis) {}

    /** End of the application. A withdrawn application is closed later. */
    public record Ending(
            @Nullable WithdrawalReason withdrawn, @Nullable CaseOutcome outcome) {}

    Proceedings after(ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted e -> new Proceedings(receivedAt, replyLimit, ending, e.observations(), reminders);
            case ReceiptConfirmed e -> new Proceedings(e.receivedAt(), replyLimit, ending, observations, reminders);
            case ReplyLimitSet e -> with(new ReplyLimit(e.due(), false, e.basis()));
            case ReplyLimitExtended e -> with(new ReplyLimit(e.due(), true, e.basis()));
            case ReplyReminderSent _ -> new Proceedings(receivedAt, replyLimit, ending, observations, reminders + 1);
            case ApplicationWithdrawn e -> with(new Ending(e.reason(), null));
            case CaseClosed e -> with(new Ending(ending == null ? null : ending.withdrawn(), e.outcome()));
            case ReadmissionApproved _,
                    ReadmissionRefused _,
                    DeemedConsentArisen _,
                    DeemedConsentConfirmed _,
                    ConsentWithdrawn _,
                    ConsentExpired _,
                    ProtectionConcernRaised _,
                    ProtectionConcernLifted _ -> this;
        };
    }

    private Proceedings with(ReplyLimit limit) {
        return new Proceedings(receivedAt, limit, ending, observations, reminders);
    }

    private Proceedings with(Ending end) {
        return new Proceedings(receivedAt, replyLimit, end, observations, reminders);
    }
}
