package homeward.chassis.commands;

import homeward.chassis.failures.Transient;

/** The stream's version is not the expected one, or another writer was faster. Nothing was recorded. */
public final class VersionMismatch extends RuntimeException implements Transient {

    public VersionMismatch(String message) {
        super(message, null, false, false);
    }
}
