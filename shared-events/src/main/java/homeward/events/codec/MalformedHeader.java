package homeward.events.codec;

/** A record whose headers are not an envelope. Names the header, never its value. */
public final class MalformedHeader extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String header;

    MalformedHeader(String header, String reason) {
        super("header " + header + " " + reason);
        this.header = header;
    }

    public String header() {
        return header;
    }
}
