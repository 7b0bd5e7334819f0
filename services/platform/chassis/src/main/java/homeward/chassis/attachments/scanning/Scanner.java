package homeward.chassis.attachments.scanning;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

import homeward.events.attachments.Scan;

/** Looks for malicious content. */
public interface Scanner {

    /** Begins with one file. */
    Scanning begin() throws IOException;

    /** The scan of one file: it is written, then the finding asked for. */
    interface Scanning extends Closeable {

        /** Takes the file while it arrives. */
        OutputStream content();

        /**
         * @return what is recorded of the file
         * @throws Malicious if something was found
         * @throws IOException if the scanner does not answer
         */
        Scan finding() throws IOException;
    }

    /** Malicious content was found. */
    final class Malicious extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** @param finding as the scanner names it */
        Malicious(String finding) {
            super(finding, null, false, false);
        }
    }
}
