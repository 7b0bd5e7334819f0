package homeward.events.request;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step of an appeal against the return. Only within {@link homeward.events.Personal}, for the requesting state.
 *
 * @param suspensive whether the return must wait for the decision
 * @param day of the step, in the requesting state
 */
public record Appeal(UUID appealId, boolean suspensive, Step step, LocalDate day) {

    public enum Step {
        LODGED,
        DISMISSED,
        WITHDRAWN,
        /** The return may not take place. */
        UPHELD
    }
}
