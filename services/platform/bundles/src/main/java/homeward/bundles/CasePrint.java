package homeward.bundles;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Pattern;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The page as PDF/A-1b (ISO 19005-1), which archives keep: fonts and colours are in the file. The same page printed by the
 * same printer is the same file, byte for byte; by another one it reads the same.
 */
final class CasePrint {

    private static final Pattern MOMENT = Pattern.compile("((?:Create|Modify|Metadata)Date>)[^<]*<");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private CasePrint() {}

    /** What printed: library and Java, both of which can change how the same page looks. */
    static String printer() {
        return "openhtmltopdf " + PdfRendererBuilder.class.getPackage().getImplementationVersion() + ", Java "
                + Runtime.version();
    }

    /** @param made the time that the file says it was made at */
    static byte[] of(byte[] page, Instant made) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_1_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        font(builder, "Serif-Regular", "Liberation Serif", 400);
        font(builder, "Serif-Bold", "Liberation Serif", 700);
        font(builder, "Mono-Regular", "Liberation Mono", 400);
        String text = new String(page, StandardCharsets.UTF_8);
        builder.withHtmlContent(text.substring(text.indexOf("<html")), null);
        builder.withProducer("Homeward");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            document.setDocumentId(made.getEpochSecond());
            date(document, made);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(
                () -> resource("/liberation/Liberation" + file + ".ttf"), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CasePrint.class.getResourceAsStream(name), name);
    }

    /** The printer would write the present time, in the information and in the metadata. */
    private static void date(PDDocument document, Instant made) throws IOException {
        GregorianCalendar moment = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        moment.setTimeInMillis(made.toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(moment);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String dated = MOMENT.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8))
                .replaceAll("$1" + made.atOffset(ZoneOffset.UTC).toString().replace("Z", "+00:00") + "<");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a file reads like another one, however it looks. */
    static boolean readsLike(byte[] print, byte[] other) {
        return Arrays.equals(print, other) || read(print).equals(read(other));
    }

    /** All text of a file; that of a file that is no PDF is that it is none. */
    private static String read(byte[] print) {
        try (PDDocument document = Loader.loadPDF(print)) {
            return SPACE.matcher(new PDFTextStripper().getText(document)).replaceAll(" ");
        } catch (IOException | RuntimeException unreadable) {
            return "(no PDF)";
        }
    }
}
