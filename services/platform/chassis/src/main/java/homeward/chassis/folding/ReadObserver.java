package homeward.chassis.folding;

import java.util.List;

import homeward.chassis.consuming.Arrival;

/** Told of every batch a projection's build has taken in. */
@FunctionalInterface
public interface ReadObserver {

    ReadObserver NONE = (_, _, _, _) -> {};

    /**
     * @param projection name of the read model
     * @param batch events that concern it
     * @param applied how many of them had an effect
     * @param tookNanos time from the batch's arrival to its being stored
     */
    void applied(String projection, List<Arrival> batch, int applied, long tookNanos);
}
