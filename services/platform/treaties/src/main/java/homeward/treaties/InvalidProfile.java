package homeward.treaties;

/** A profile file that cannot be used. Names the file and the field. */
public final class InvalidProfile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidProfile(String file, String field, String reason) {
        super("treaty profile " + file + ", field " + field + ": " + reason);
    }
}
