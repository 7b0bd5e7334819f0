package homeward.events.request;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.events.Undisclosed;

/**
 * Why a person's return is suspended, and who raised it. Stays with the requesting state.
 *
 * @param account the danger feared, with reasons
 * @param assessment the assessment that found the danger; null if it was no assessment that did
 * @param appeal the appeal that stops the return; null if it was reported as a concern, or if there is none
 */
public record Concern(
        Ground ground,
        @Nullable String account,
        Author raisedBy,
        @Nullable Assessment assessment,
        @Nullable Appeal appeal)
        implements Undisclosed {

    /** Why a person must not be returned, or not yet. */
    public enum Ground {
        NON_REFOULEMENT,
        TORTURE_OR_INHUMAN_TREATMENT,
        DEATH_PENALTY,
        PERSECUTION,
        SUSPENSIVE_APPEAL,
        BEST_INTERESTS_OF_THE_CHILD,
        HEALTH,
        /** A court has decided that the return may not take place. */
        APPEAL_UPHELD,
        /** Not about protection, e.g. a court date, or arrangements that are not ready. */
        ADMINISTRATIVE
    }

    /**
     * @param id pseudonymous id of the officer
     * @param authority as in the officer's token
     */
    public record Author(String id, String authority, StateCode state) {}
}
