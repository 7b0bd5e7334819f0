package homeward.request.application;

import java.time.Instant;

/**
 * The time the requested state has to reply.
 *
 * @param since where the counting starts: submission, or confirmed receipt
 * @param original the moment the limit ended before any extension
 * @param due the moment it ends now
 */
public record ReplyLimit(Instant since, Instant original, Instant due) {

    /** The first moment after the limit counts as passed. */
    public boolean passedAt(Instant now) {
        return !now.isBefore(due);
    }

    ReplyLimit extendedTo(Instant later) {
        return new ReplyLimit(since, original, later);
    }
}
