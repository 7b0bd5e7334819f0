package homeward.chassis.attachments.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * PNG (ISO/IEC 15948) without metadata: the chunks that make the picture remain, those with texts, times, EXIF, colour profiles,
 * animation and unknown content go, and so does whatever follows the picture.
 */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final String HEADER = "IHDR";
    private static final String END = "IEND";
    private static final Set<String> CRITICAL = Set.of(HEADER, "PLTE", "IDAT", END);
    private static final Set<String> KEPT = Set.of("tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    private Png() {}

    static void clean(InputStream in, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out);
        var file = new Copying(new BufferedInputStream(in), buffered);
        file.copy(SIGNATURE);
        String type = "";
        while (!type.equals(END)) {
            boolean first = type.isEmpty();
            byte[] head = file.bytes(8);
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
            type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            boolean critical = Character.isUpperCase(type.charAt(0));
            if (first != type.equals(HEADER) || (critical && !CRITICAL.contains(type))) {
                throw new Malformed("not a well-formed PNG file");
            }
            if (critical || KEPT.contains(type)) {
                file.write(head);
                file.copy(length + CHECKSUM);
            } else {
                file.skip(length + CHECKSUM);
            }
        }
        buffered.flush();
    }
}
