package homeward.chassis.consuming;

import java.util.List;
import java.util.Optional;

/** What parks streams and can go on with them once the obstacle is gone. */
public interface Healable {

    /** Whether the consumer's name is one of this one's. */
    boolean has(String consumer);

    /**
     * Goes on with a parked stream.
     *
     * @param events of that stream, in order; none if the consumer does not read a topic; what has been applied already has no second effect
     * @return where and why it cannot go on; empty where all worked
     */
    Optional<Parked> heal(Parked stream, List<Arrival> events);
}
