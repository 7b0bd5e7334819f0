package homeward.chassis.attachments.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JPEG (ITU-T T.81) without metadata: of the application segments only what is needed to show the picture remains, that is
 * JFIF without its thumbnail, and Adobe's colour transform; comments and whatever follows the picture go. Pictures that a
 * camera recorded on its side are shown so afterwards.
 */
final class Jpeg {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int JFIF_LENGTH = 14;
    private static final int ADOBE_LENGTH = 12;
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

    private final Copying file;

    private Jpeg(Copying file) {
        this.file = file;
    }

    static void clean(InputStream in, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out);
        new Jpeg(new Copying(new BufferedInputStream(in), buffered)).run();
        buffered.flush();
    }

    private void run() throws IOException {
        if (file.u8() != MARKER || file.u8() != START) {
            throw new Malformed("not a JPEG file");
        }
        marker(START);
        int marker = next(file.u8());
        while (marker != END) {
            if (marker == SCAN) {
                segment(marker);
                marker = scan();
            } else {
                if (hasLength(marker)) {
                    segment(marker);
                } else {
                    marker(marker);
                }
                marker = next(file.u8());
            }
        }
        marker(END);
    }

    /** @param first what must be the first byte of a marker, perhaps after filling ones */
    private int next(int first) throws IOException {
        if (first != MARKER) {
            throw new Malformed("not a well-formed JPEG file");
        }
        int marker = file.u8();
        while (marker == MARKER) {
            marker = file.u8();
        }
        if (marker == 0) {
            throw new Malformed("not a well-formed JPEG file");
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        int length = file.u16() - 2;
        if (length < 0) {
            throw new Malformed("not a well-formed JPEG file");
        }
        if (marker == APP0) {
            application(marker, length, JFIF, JFIF_LENGTH);
        } else if (marker == APP14) {
            application(marker, length, ADOBE, ADOBE_LENGTH);
        } else if (marker == COMMENT || (marker > APP0 && marker <= APP15)) {
            file.skip(length);
        } else {
            marker(marker);
            file.write((length + 2) >> 8);
            file.write(length + 2);
            file.copy(length);
        }
    }

    /** Keeps the fixed beginning of the segment if it is of that kind, without what may follow. */
    private void application(int marker, int length, byte[] kind, int kept) throws IOException {
        byte[] content = file.bytes(length);
        if (length < kept || !Arrays.equals(content, 0, kind.length, kind, 0, kind.length)) {
            return;
        }
        byte[] beginning = Arrays.copyOf(content, kept);
        if (marker == APP0) {
            beginning[kept - 2] = 0; // width and height of the thumbnail
            beginning[kept - 1] = 0;
        }
        marker(marker);
        file.write(0);
        file.write(kept + 2);
        file.write(beginning);
    }

    /** Copies compressed data up to the next marker that does not belong to it. */
    private int scan() throws IOException {
        while (true) {
            int one = file.u8();
            if (one != MARKER) {
                file.write(one);
                continue;
            }
            int marker = file.u8();
            while (marker == MARKER) {
                marker = file.u8();
            }
            if (marker != 0 && hasLength(marker)) {
                return marker;
            }
            if (marker == END) {
                return marker;
            }
            marker(marker);
        }
    }

    /** All but restarts, start, end and the temporary marker; a zero is no marker but a byte of data. */
    private static boolean hasLength(int marker) {
        return marker > 1 && (marker < 0xD0 || marker > END);
    }

    private void marker(int marker) throws IOException {
        file.write(MARKER);
        file.write(marker);
    }
}
