package homeward.request.application;

import java.time.Instant;

/**
 * Time limit for the requested state's reply.
 *
 * @param since start of the limit: submission or confirmed receipt
 * @param original end of the limit before any extension
 * @param due end of the limit, extensions included
 */
public record ReplyLimit(Instant since, Instant original, Instant due) {

    /** The end itself is after the limit. */
    public boolean passedAt(Instant now) {
        return !now.isBefore(due);
    }

    ReplyLimit extendedTo(Instant later) {
        return new ReplyLimit(since, original, later);
    }
}
