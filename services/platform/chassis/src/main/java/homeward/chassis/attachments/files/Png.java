package homeward.chassis.attachments.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * PNG (ISO/IEC 15948) without metadata: the chunks that make the picture remain, those with texts, times, EXIF, colour profiles,
 * animation and unknown content go, and so does whatever follows the picture. What remains has the size that its chunk has by the
 * standard, its checksum, and is there once: else it could carry anything along.
 */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int LENGTH = 4;
    private static final int CHECKSUM = 4;
    private static final String HEADER = "IHDR";
    private static final String PALETTE = "PLTE";
    private static final String PIXELS = "IDAT";
    private static final String END = "IEND";

    /** By type: the fewest and the most bytes of its content. */
    private static final Map<String, Sizes> KEPT = Map.ofEntries(
            Map.entry(HEADER, new Sizes(13, 13)),
            Map.entry(PALETTE, new Sizes(3, 768)),
            Map.entry(PIXELS, new Sizes(0, Integer.MAX_VALUE)),
            Map.entry(END, new Sizes(0, 0)),
            Map.entry("tRNS", new Sizes(1, 256)),
            Map.entry("gAMA", new Sizes(4, 4)),
            Map.entry("cHRM", new Sizes(32, 32)),
            Map.entry("sRGB", new Sizes(1, 1)),
            Map.entry("sBIT", new Sizes(1, 4)),
            Map.entry("bKGD", new Sizes(1, 6)),
            Map.entry("pHYs", new Sizes(9, 9)));

    private record Sizes(long fewest, long most) {

        boolean include(long length) {
            return length >= fewest && length <= most;
        }
    }

    private Png() {}

    static void clean(InputStream in, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out);
        var file = new Copying(new BufferedInputStream(in), buffered);
        file.copy(SIGNATURE);
        Set<String> had = new HashSet<>();
        String type = "";
        while (!type.equals(END)) {
            boolean first = type.isEmpty();
            byte[] head = file.bytes(8);
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
            type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            Sizes sizes = KEPT.get(type);
            boolean critical = Character.isUpperCase(type.charAt(0));
            if (first != type.equals(HEADER) || (critical && sizes == null)) {
                throw malformed();
            }
            if (sizes == null) {
                file.skip(length + CHECKSUM);
            } else {
                boolean again = !had.add(type) && !type.equals(PIXELS);
                if (again || !sizes.include(length) || (type.equals(PALETTE) && length % 3 != 0)) {
                    throw malformed();
                }
                copy(file, head, length);
            }
        }
        if (!had.contains(PIXELS)) {
            throw malformed();
        }
        buffered.flush();
    }

    /** Copies a chunk whose checksum is right. */
    private static void copy(Copying file, byte[] head, long length) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(head, LENGTH, head.length - LENGTH);
        file.write(head);
        file.copy(length, checksum);
        byte[] said = file.bytes(CHECKSUM);
        if (Integer.toUnsignedLong(ByteBuffer.wrap(said).getInt()) != checksum.getValue()) {
            throw malformed();
        }
        file.write(said);
    }

    private static Malformed malformed() {
        return new Malformed("not a well-formed PNG file");
    }
}
