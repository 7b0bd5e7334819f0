package homeward.chassis.consuming;

import java.util.List;
import java.util.Optional;

/** A consumer that parks streams and can resume them once the obstacle is gone. */
public interface Healable {

    /** Whether this consumer parks streams under that name. */
    boolean has(String consumer);

    /**
     * Resumes a parked stream.
     *
     * @param events the stream's events, in order; none if the consumer does not read a topic; events already applied
     *     have no second effect
     * @return where and why the stream cannot continue; empty if all events were applied
     */
    Optional<Parked> heal(Parked stream, List<Arrival> events);
}
