package homeward.chassis.attachments.scanning;

import homeward.chassis.failures.Transient;

/** The scanner that is configured does not answer. */
public final class ScannerAway extends RuntimeException implements Transient {

    private static final long serialVersionUID = 1L;

    public ScannerAway(Throwable cause) {
        super("the scanner does not answer", cause);
    }
}
