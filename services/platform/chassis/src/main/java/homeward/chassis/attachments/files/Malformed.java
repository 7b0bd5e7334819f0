package homeward.chassis.attachments.files;

import java.io.IOException;

/** A file ends too early, or is not built as its type demands. */
public final class Malformed extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message for the sender of the file; nothing of its content */
    Malformed(String message) {
        super(message);
    }
}
