package homeward.chassis.commands;

import homeward.events.StateCode;

/** Tells whether a stream of this service is opened and has a state among its parties. Blocking. */
public interface StreamVisibility {

    boolean visible(String streamType, String stream, StateCode to);
}
