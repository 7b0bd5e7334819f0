package homeward.testkit.domain;

import java.util.Set;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.StreamState;
import homeward.events.StateCode;
import homeward.events.TreatyReference;

/** A domain package that violates the rules, to show that violations are detected. */
public final class Impure {

    private Impure() {}

    /** Makes this the package of a domain. */
    public record State(boolean opened, Set<StateCode> parties) implements StreamState {
        @Override
        public @Nullable TreatyReference treaty() {
            return null;
        }
    }

    /** A request body that is not used here. */
    public record Explanation(@Size(max = 10) String text) {}
}
