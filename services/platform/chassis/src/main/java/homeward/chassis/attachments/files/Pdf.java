package homeward.chassis.attachments.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** PDF as it is: its metadata is part of signed documents and stays. Only its beginning and its end are looked at. */
final class Pdf {

    /** Where the end mark must lie, as readers expect it. */
    private static final int TAIL = 1024;

    private Pdf() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] tail = new byte[2 * TAIL];
        int kept = 0;
        byte[] buffer = new byte[TAIL];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (kept + read > tail.length) {
                System.arraycopy(tail, kept - TAIL, tail, 0, TAIL);
                kept = TAIL;
            }
            System.arraycopy(buffer, 0, tail, kept, read);
            kept += read;
        }
        int from = Math.max(0, kept - TAIL);
        if (!new String(tail, from, kept - from, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new Malformed("the PDF file has no end");
        }
    }
}
