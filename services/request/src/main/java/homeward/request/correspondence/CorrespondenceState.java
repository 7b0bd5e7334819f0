package homeward.request.correspondence;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.StreamState;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.CorrespondenceEvent.CorrespondenceOpened;

/**
 * State on which decisions about a correspondence depend.
 *
 * @param between null before the first message
 */
public record CorrespondenceState(@Nullable Sides between, Letters letters) implements StreamState {

    /** The state of a stream without events. */
    public static final CorrespondenceState NONE = new CorrespondenceState(null, Letters.NONE);

    /** The state after an event. */
    public CorrespondenceState after(CorrespondenceEvent event) {
        return new CorrespondenceState(
                event instanceof CorrespondenceOpened opened ? Sides.of(opened) : between, letters.after(event));
    }

    @Override
    public boolean opened() {
        return between != null;
    }

    @Override
    public Set<StateCode> parties() {
        return between == null ? Set.of() : between.states();
    }

    /** The requesting state: its messages do not speak of asylum. */
    @Override
    public @Nullable StateCode keeper() {
        return between == null ? null : between.requestingState();
    }

    @Override
    public @Nullable TreatyReference treaty() {
        return between == null ? null : between.treaty();
    }
}
