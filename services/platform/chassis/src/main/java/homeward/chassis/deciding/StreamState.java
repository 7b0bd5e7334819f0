package homeward.chassis.deciding;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.events.TreatyReference;

/** What the chassis must know of any aggregate's state, whatever its domain. */
public interface StreamState {

    /** Whether the stream has been opened; facts may be learned by a stream before it is. */
    boolean opened();

    /** The states the case is visible to; empty before the stream is opened. */
    Set<StateCode> parties();

    /**
     * The parties that may hold personal data of the case: all of them, unless some (transit states) see the stream
     * only in part. Others get no copy of a key, and nothing is disclosed to them.
     */
    default Set<StateCode> holders() {
        return parties();
    }

    /** The treaty profile that governs the case; null before the stream is opened or where none applies. */
    @Nullable
    TreatyReference treaty();
}
