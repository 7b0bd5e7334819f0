package homeward.chassis.attachments.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures with and without something to hide. */
final class Pictures {

    /** What must not be left in a picture. */
    static final String SECRET = "fictional photographer";

    private Pictures() {}

    static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                picture.setRGB(x, y, new Color(4 * x, 5 * y, x * y % 256).getRGB());
            }
        }
        return picture;
    }

    static byte[] written(String format, boolean progressive) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture(), null, null), param);
        }
        return out.toByteArray();
    }

    static BufferedImage read(byte[] file) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)), "not a picture");
    }

    static int[] pixels(byte[] file) throws IOException {
        BufferedImage picture = read(file);
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** With EXIF, a comment, and something after the picture. */
    static byte[] jpegWithMetadata(boolean progressive) throws IOException {
        byte[] plain = written("jpg", progressive);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, "Exif\0\0" + SECRET);
        segment(out, 0xE2, "ICC_PROFILE\0" + SECRET);
        segment(out, 0xED, "Photoshop 3.0\0" + SECRET);
        segment(out, 0xFE, SECRET);
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(bytes(SECRET));
        return out.toByteArray();
    }

    static byte[] segment(int marker, String content) {
        var out = new ByteArrayOutputStream();
        segment(out, marker, content);
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, String content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length() + 2) >> 8);
        out.write(content.length() + 2);
        out.writeBytes(bytes(content));
    }

    /** With texts, EXIF, an unknown chunk, and something after the picture. */
    static byte[] pngWithMetadata() throws IOException {
        byte[] plain = written("png", false);
        int afterHeader = 8 + 4 + 4 + 13 + 4;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        out.writeBytes(chunk("tEXt", "Author\0" + SECRET));
        out.writeBytes(chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + SECRET));
        out.writeBytes(chunk("eXIf", "II*\0" + SECRET));
        out.writeBytes(chunk("prVt", SECRET));
        out.write(plain, afterHeader, plain.length - afterHeader);
        out.writeBytes(bytes(SECRET));
        return out.toByteArray();
    }

    static byte[] chunk(String type, String content) {
        byte[] body = bytes(type + content);
        CRC32 crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8)
                .putInt(content.length())
                .put(body)
                .putInt((int) crc.getValue())
                .array();
    }

    /** Two pages of 2 x 2 grey pixels; the first with an artist, EXIF with a text, and XMP. */
    static byte[] tiffWithMetadata(ByteOrder order) {
        ByteBuffer file = ByteBuffer.allocate(1024).order(order);
        file.put(bytes(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(100);
        file.position(20).put(new byte[] {10, 80, (byte) 160, (byte) 240});
        file.position(30).put(new byte[] {1, 2, 3, 4});
        file.position(400).put(bytes(SECRET)).put((byte) 0);
        file.position(500).put(bytes(SECRET)).put((byte) 0);
        file.position(600).put(bytes(SECRET)).put((byte) 0);
        int length = SECRET.length() + 1;
        file.position(100).putShort((short) 12);
        page(file, 20);
        field(file, 315, 2, length, 400);
        field(file, 700, 1, length, 500);
        field(file, 34_665, 4, 1, 700);
        file.putInt(800);
        file.position(700).putShort((short) 1);
        field(file, 37_510, 7, length, 600);
        file.putInt(0);
        file.position(800).putShort((short) 9);
        page(file, 30);
        file.putInt(0);
        return file.array();
    }

    private static void page(ByteBuffer file, int strip) {
        field(file, 256, 4, 1, 2);
        field(file, 257, 4, 1, 2);
        field(file, 258, 3, 1, 8);
        field(file, 259, 3, 1, 1);
        field(file, 262, 3, 1, 1);
        field(file, 273, 4, 1, strip);
        field(file, 277, 3, 1, 1);
        field(file, 278, 4, 1, 2);
        field(file, 279, 4, 1, 4);
    }

    private static void field(ByteBuffer file, int tag, int type, int count, int value) {
        file.putShort((short) tag).putShort((short) type).putInt(count);
        if (type == 3) {
            file.putShort((short) value).putShort((short) 0);
        } else {
            file.putInt(value);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
