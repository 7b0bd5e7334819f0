package homeward.chassis.attachments;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written. Not thread-safe. */
final class Counting extends FilterOutputStream {

    private long count;

    Counting(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        count += length;
    }

    long count() {
        return count;
    }
}
