package homeward.chassis.attachments.files;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Checksum;

/** Reads the parts of a file one after the other, and copies or skips them. */
final class Copying {

    private static final int BUFFER = 8192;

    private final DataInputStream in;
    private final OutputStream out;

    Copying(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    int u8() throws IOException {
        try {
            return in.readUnsignedByte();
        } catch (EOFException e) {
            throw early();
        }
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    byte[] bytes(int count) throws IOException {
        byte[] read = new byte[count];
        try {
            in.readFully(read);
        } catch (EOFException e) {
            throw early();
        }
        return read;
    }

    void copy(long count) throws IOException {
        pass(count, out);
    }

    /** Copies, and adds to a checksum what was copied. */
    void copy(long count, Checksum checksum) throws IOException {
        pass(count, new CheckedOutputStream(out, checksum));
    }

    void skip(long count) throws IOException {
        pass(count, OutputStream.nullOutputStream());
    }

    void write(int one) throws IOException {
        out.write(one);
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    private void pass(long count, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = count; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw early();
            }
            to.write(buffer, 0, read);
            left -= read;
        }
    }

    private static Malformed early() {
        return new Malformed("the file ends too early");
    }
}
