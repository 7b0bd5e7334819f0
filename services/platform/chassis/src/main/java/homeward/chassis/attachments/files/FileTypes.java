package homeward.chassis.attachments.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

import homeward.events.attachments.FileType;

/** The type of a file by its first bytes. Names and declared types say nothing. */
public final class FileTypes {

    /** Number of bytes that tell a type. */
    public static final int HEAD = 8;

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = HEX.parseHex("ffd8ff");
    private static final byte[] PNG = HEX.parseHex("89504e470d0a1a0a");
    private static final byte[] TIFF_LITTLE = HEX.parseHex("49492a00");
    private static final byte[] TIFF_BIG = HEX.parseHex("4d4d002a");

    private FileTypes() {}

    /**
     * @param head at least {@value #HEAD} bytes, if the file has as many
     * @return empty if it is none of the types that are accepted
     */
    public static Optional<FileType> of(byte[] head) {
        if (begins(head, PDF)) {
            return Optional.of(FileType.PDF);
        }
        if (begins(head, JPEG)) {
            return Optional.of(FileType.JPEG);
        }
        if (begins(head, PNG)) {
            return Optional.of(FileType.PNG);
        }
        return begins(head, TIFF_LITTLE) || begins(head, TIFF_BIG) ? Optional.of(FileType.TIFF) : Optional.empty();
    }

    /** As in the header {@code Content-Type}. */
    public static String mediaType(FileType type) {
        return switch (type) {
            case PDF -> "application/pdf";
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
            case TIFF -> "image/tiff";
        };
    }

    /** Without a dot. */
    public static String extension(FileType type) {
        return switch (type) {
            case PDF -> "pdf";
            case JPEG -> "jpg";
            case PNG -> "png";
            case TIFF -> "tif";
        };
    }

    private static boolean begins(byte[] head, byte[] with) {
        if (head.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (head[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
