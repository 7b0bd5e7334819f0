package homeward.chassis.attachments.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * JPEG (ITU-T T.81) without metadata: of the application segments only what is needed to show the picture remains, that is
 * JFIF without its thumbnail, and Adobe's colour transform; comments, reserved segments and whatever follows the picture go.
 * Pictures that a camera recorded on its side are shown so afterwards.
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
    private static final int FIRST_WITH_LENGTH = 0xC0;
    private static final int FIRST_RESERVED = 0xF0;
    private static final int LAST_RESERVED = 0xFD;
    private static final int NUMBER_OF_LINES = 0xDC;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    /** Between those that begin a frame: tables, a reserved one, and conditioning. */
    private static final Set<Integer> NO_FRAME = Set.of(0xC4, 0xC8, 0xCC);

    private static final int JFIF_LENGTH = 14;
    private static final int ADOBE_LENGTH = 12;
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0};
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);

    private final Copying file;
    private boolean framed;
    private boolean scanned;

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
            segment(marker);
            marker = marker == SCAN ? scan() : next(file.u8());
        }
        if (!scanned) {
            throw malformed();
        }
        marker(END);
    }

    /** @param first what must be the first byte of a marker, perhaps after filling ones */
    private int next(int first) throws IOException {
        if (first != MARKER) {
            throw malformed();
        }
        int marker = file.u8();
        while (marker == MARKER) {
            marker = file.u8();
        }
        if (marker == 0) {
            throw malformed();
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        if (!hasLength(marker)) {
            throw malformed();
        }
        int length = file.u16() - 2;
        if (length < 0) {
            throw malformed();
        }
        if (marker == APP0) {
            application(marker, length, JFIF, JFIF_LENGTH);
        } else if (marker == APP14) {
            application(marker, length, ADOBE, ADOBE_LENGTH);
        } else if (marker == COMMENT
                || (marker > APP0 && marker <= APP15)
                || (marker >= FIRST_RESERVED && marker <= LAST_RESERVED)) {
            file.skip(length);
        } else {
            byte[] content = file.bytes(length);
            check(marker, content);
            marker(marker);
            file.write((length + 2) >> 8);
            file.write(length + 2);
            file.write(content);
        }
    }

    /** What a segment of a picture holds is as long as the segment; a scan belongs to a frame. */
    private void check(int marker, byte[] content) throws Malformed {
        boolean right = switch (marker) {
            case SCAN -> framed && content.length > 0 && content.length == 4 + 2 * (content[0] & 0xFF);
            case NUMBER_OF_LINES, RESTART_INTERVAL -> content.length == 2;
            default -> !isFrame(marker) || (content.length > 5 && content.length == 6 + 3 * (content[5] & 0xFF));
        };
        if (!right) {
            throw malformed();
        }
        framed |= isFrame(marker);
        scanned |= marker == SCAN;
    }

    private static boolean isFrame(int marker) {
        return marker < FIRST_RESTART && !NO_FRAME.contains(marker);
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
            if (hasLength(marker)) {
                return marker;
            }
            if (marker == END) {
                return marker;
            }
            if (marker != 0 && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
                throw malformed();
            }
            marker(marker);
        }
    }

    /** All but restarts, start, end, the temporary marker and those that mean nothing; a zero is no marker but a byte of data. */
    private static boolean hasLength(int marker) {
        return (marker >= FIRST_WITH_LENGTH && marker < FIRST_RESTART && marker != 0xC8) || marker > END;
    }

    private static Malformed malformed() {
        return new Malformed("not a well-formed JPEG file");
    }

    private void marker(int marker) throws IOException {
        file.write(MARKER);
        file.write(marker);
    }
}
