package homeward.chassis.commands;

import homeward.events.StateCode;

/** Whether a stream of this service is open and has a given state among its parties. Blocking. */
public interface StreamVisibility {

    boolean visible(String streamType, String stream, StateCode to);
}
