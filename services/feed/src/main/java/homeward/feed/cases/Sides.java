package homeward.feed.cases;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.RequestEvent;

/** The two sides of a case; null before its application. */
public record Sides(
        @Nullable StateCode requesting, @Nullable StateCode requested) {

    static final Sides UNKNOWN = new Sides(null, null);

    Sides after(Recorded<RequestEvent> recorded) {
        return recorded.event() instanceof ApplicationSubmitted submitted
                ? new Sides(submitted.requestingState(), submitted.requestedState())
                : this;
    }

    /** Both states; none if they are not known. */
    Set<StateCode> states() {
        return requesting == null || requested == null ? Set.of() : Set.of(requesting, requested);
    }
}
