package homeward.chassis.commands;

/** The stream has another version than the caller expected, or another writer was faster. Nothing was recorded. */
public final class VersionMismatch extends RuntimeException {

    public VersionMismatch(String message) {
        super(message, null, false, false);
    }
}
