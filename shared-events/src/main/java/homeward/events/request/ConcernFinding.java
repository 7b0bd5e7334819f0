package homeward.events.request;

import org.jspecify.annotations.Nullable;

import homeward.events.Undisclosed;

/** Why a suspension has ended, and who decided so. Stays with the requesting state. */
public record ConcernFinding(Reason reason, @Nullable String explanation, Concern.Author decidedBy)
        implements Undisclosed {

    public enum Reason {
        ASSESSED_AND_UNFOUNDED,
        APPEAL_DISMISSED,
        RISK_NO_LONGER_EXISTS,
        RAISED_IN_ERROR
    }
}
