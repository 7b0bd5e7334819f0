package homeward.events.codec;

/** A missing or malformed attribute of an envelope. Contains its name, never its value. */
public final class MalformedAttribute extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    MalformedAttribute(String name, String reason) {
        super(name + " " + reason);
        this.name = name;
    }

    /** Name of the attribute in its source, e.g. {@code ce_id}. */
    public String name() {
        return name;
    }
}
