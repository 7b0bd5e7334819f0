package homeward.request.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.RuleBasis;

/**
 * A time limit of the application, as shown.
 *
 * @param personId null if the whole application is concerned
 * @param due end of the limit; null if it has not started or does not exist
 * @param follows what the end of the limit brings about
 * @param basis the rule of the limit; if it does not run, of its start
 */
public record TimeLimit(
        Kind kind,
        @Nullable PersonId personId,
        Status status,
        @Nullable Instant due,
        Consequence follows,
        RuleBasis basis) {

    /** What is to be done within the limit. */
    public enum Kind {
        INTERVIEW_RESULT,
        REPLY,
        CONFIRMATION_OF_DEEMED_CONSENT,
        TRANSFER
    }

    /** Where the limit stands. */
    public enum Status {
        AWAITS_RECEIPT,
        AWAITS_INTERVIEW_RESULT,
        RUNNING,
        PASSED,
        /** The treaty profile has no such limit; nothing follows from time alone. */
        NOT_IN_TREATY
    }

    /** The legal effect of the end of a limit. */
    public enum Consequence {
        /** The reply limit does not start before the result. */
        REPLY_LIMIT_WAITS,
        SILENCE_IS_CONSENT,
        SILENCE_HAS_NO_EFFECT,
        CONSENT_EXPIRES
    }

    static Status at(Instant due, Instant now) {
        return now.isBefore(due) ? Status.RUNNING : Status.PASSED;
    }
}
