package homeward.console.access;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as it is drawn: no style and no script is needed, and no picture is fetched.
 *
 * @param size of a side with the margin, in modules
 * @param path of the dark modules, as in SVG
 */
public record Square(int size, String path) {

    /** The quiet zone around the code, in modules. */
    private static final int MARGIN = 4;

    /** @throws IllegalArgumentException if the text is too long for one */
    public static Square of(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this", tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Square(modules.getWidth() + 2 * MARGIN, path.toString());
    }
}
