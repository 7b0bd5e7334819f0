package homeward.chassis.commands;

import homeward.events.StateCode;

/** Whether a stream of this service is open, and has a given state among its parties. Blocking. */
public interface StreamVisibility {

    boolean visible(String streamType, String stream, StateCode to);

    /** Whether the stream holds facts and has not been opened: it is visible to nobody. */
    boolean unopened(String streamType, String stream);
}
