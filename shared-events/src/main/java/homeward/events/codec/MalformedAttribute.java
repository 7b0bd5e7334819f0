package homeward.events.codec;

/** Something that is not an event's envelope. Names what is missing or malformed, never its value. */
public final class MalformedAttribute extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    MalformedAttribute(String name, String reason) {
        super(name + " " + reason);
        this.name = name;
    }

    /** As the attribute is named where it was read, e.g. {@code ce_id}. */
    public String name() {
        return name;
    }
}
