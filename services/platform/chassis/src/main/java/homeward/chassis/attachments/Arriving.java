package homeward.chassis.attachments;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

import homeward.chassis.attachments.files.Digests;
import homeward.chassis.attachments.scanning.ScannerAway;
import homeward.chassis.deciding.Refusal;

/** A file while it arrives: bounded, seen by the scanner, and its digest computed. Not thread-safe. */
final class Arriving extends FilterInputStream {

    private final long most;
    private final OutputStream scanner;
    private final MessageDigest digest = Digests.sha256();
    private long count;

    /** @param most bytes */
    Arriving(InputStream in, long most, OutputStream scanner) {
        super(in);
        this.most = most;
        this.scanner = scanner;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws Refusal if the file is too large, or does not arrive */
    @Override
    public int read(byte[] into, int from, int length) {
        int read = next(into, from, length);
        if (read > 0) {
            count += read;
            if (count > most) {
                throw Refusal.invalid("body", "a file has at most " + (most >> 20) + " MiB");
            }
            digest.update(into, from, read);
            scan(into, from, read);
        }
        return read;
    }

    private int next(byte[] into, int from, int length) {
        try {
            return in.read(into, from, length);
        } catch (IOException e) {
            throw Refusal.invalid("body", "the file did not arrive completely and in time");
        }
    }

    private void scan(byte[] bytes, int from, int length) {
        try {
            scanner.write(bytes, from, length);
        } catch (IOException e) {
            throw new ScannerAway(e);
        }
    }

    /** Does nothing: whoever comes to the end of a file closes it, and what arrives belongs to the server. */
    @Override
    public void close() {
        // see above
    }

    /** Reads what is left. */
    void end() {
        try {
            transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all that was read. */
    byte[] sha256() {
        return digest.digest();
    }
}
