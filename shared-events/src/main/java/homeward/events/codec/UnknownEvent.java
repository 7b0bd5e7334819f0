package homeward.events.codec;

import homeward.events.TypeName;

/** An event type or version this build does not know. The stream it occurs in must wait for a build that does. */
public final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEvent(TypeName type) {
        super("unknown event type or version: " + type);
    }
}
