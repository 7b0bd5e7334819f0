package homeward.chassis.attachments.scanning;

import java.io.OutputStream;

import homeward.events.attachments.Scan;

/** Where none is configured. */
final class NoScanner implements Scanner, Scanner.Scanning {

    @Override
    public Scanning begin() {
        return this;
    }

    @Override
    public OutputStream content() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public Scan finding() {
        return Scan.NOT_SCANNED;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
