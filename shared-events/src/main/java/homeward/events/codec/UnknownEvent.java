package homeward.events.codec;

import homeward.events.TypeName;

/** An event type or version unknown to this build. Its stream waits for a build that knows it. */
public final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownEvent(TypeName type) {
        super("unknown event type or version: " + type);
    }
}
