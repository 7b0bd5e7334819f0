package homeward.request.application;

import java.time.Instant;

/**
 * Time limit for the requested state's reply.
 *
 * @param since start of the limit: submission or confirmed receipt
 * @param original end of the limit before any extension
 * @param due end of the limit, extensions included: until then a reply is in time
 * @param silentSince when silence becomes consent once the limit has passed: its end, or an earlier moment if days were in
 *     doubt, so that silence never counts late
 */
public record ReplyLimit(Instant since, Instant original, Instant due, Instant silentSince) {

    /** The end itself is after the limit. */
    public boolean passedAt(Instant now) {
        return !now.isBefore(due);
    }

    public boolean extended() {
        return !due.equals(original);
    }

    ReplyLimit extendedTo(Instant later) {
        return new ReplyLimit(since, original, later, later);
    }
}
