package homeward.chassis.deciding;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.events.TreatyReference;

/** The part of an aggregate's state that the chassis needs, whatever the domain. */
public interface StreamState {

    /** Whether the stream has been opened; a stream may learn facts before that. */
    boolean opened();

    /** The states the case is visible to; empty before the stream is opened. */
    Set<StateCode> parties();

    /**
     * The parties entitled to personal data of the case: all of them by default, fewer if some (transit states) see
     * only part of the stream. Others get no copy of a key, and nothing is disclosed to them.
     */
    default Set<StateCode> holders() {
        return parties();
    }

    /** The party that alone holds what is not disclosed to others; null before the stream is opened, or if none does. */
    default @Nullable StateCode keeper() {
        return null;
    }

    /**
     * The states whose auditors are given the stream's commits as they are stored. That is the keeper if there is one, since
     * number and times of the commits tell of what it alone may know, and all holders otherwise. A stream that names the
     * sides of its case before it is opened answers from then on: what was recorded can be proved, also if the stream is never
     * opened and so never visible. Nothing else is disclosed by this.
     */
    default Set<StateCode> provedTo() {
        StateCode keeper = keeper();
        if (keeper == null) {
            return holders();
        }
        return holders().contains(keeper) ? Set.of(keeper) : Set.of();
    }

    /** The treaty profile that governs the case; null before the stream is opened, or if none applies. */
    @Nullable
    TreatyReference treaty();
}
