package homeward.events.request;

import org.jspecify.annotations.Nullable;

import homeward.events.Undisclosed;

/**
 * Why a suspension has ended, and who decided so. Stays with the requesting state.
 *
 * @param appeal the end of the appeal that stopped the return; null if none was recorded
 */
public record ConcernFinding(
        Reason reason,
        @Nullable String explanation,
        Concern.Author decidedBy,
        @Nullable Appeal appeal) implements Undisclosed {

    public enum Reason {
        ASSESSED_AND_UNFOUNDED,
        APPEAL_DISMISSED,
        APPEAL_WITHDRAWN,
        RISK_NO_LONGER_EXISTS,
        RAISED_IN_ERROR
    }
}
