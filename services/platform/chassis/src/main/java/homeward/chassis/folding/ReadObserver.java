package homeward.chassis.folding;

import java.util.List;

import homeward.chassis.consuming.Arrival;

/** Notified of every batch that a build has applied. */
@FunctionalInterface
public interface ReadObserver {

    ReadObserver NONE = (_, _, _, _) -> {};

    /**
     * @param projection name of the read model
     * @param batch the events that match it
     * @param applied number of events that had an effect
     * @param tookNanos nanoseconds from the batch's arrival until it was stored
     */
    void applied(String projection, List<Arrival> batch, int applied, long tookNanos);
}
