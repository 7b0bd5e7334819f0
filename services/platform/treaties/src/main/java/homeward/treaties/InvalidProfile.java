package homeward.treaties;

/** A profile file cannot be used. The message names file and field. */
public final class InvalidProfile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidProfile(String file, String field, String reason) {
        super("treaty profile " + file + ", field " + field + ": " + reason);
    }
}
