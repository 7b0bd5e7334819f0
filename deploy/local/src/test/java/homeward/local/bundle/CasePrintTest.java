package homeward.local.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The print in a bundle: what an archive keeps. */
class CasePrintTest {

    private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private final BundleFile bundle = BundleFile.read(new SampleBundle(1, 20).bytes());

    @Test
    void aBundleHoldsAPrintThatIsValidPdfA() throws IOException {
        File file = folder.resolve("case.pdf").toFile();
        Files.write(file.toPath(), print());

        ValidationResult result = PreflightParser.validate(file);

        assertThat(result.getErrorsList())
                .extracting(ValidationResult.ValidationError::getDetails)
                .isEmpty();
    }

    @Test
    void itSaysWhatThePageSays() throws IOException {
        try (PDDocument document = Loader.loadPDF(print())) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text).contains("Case " + SampleBundle.CASE, "Journal of request", "Journal of identification");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Case " + SampleBundle.CASE);
        }
    }

    @Test
    void theSamePageIsTheSameFileAndAnotherOneReadsOtherwise() {
        byte[] page = bundle.bytes(Manifest.PAGE);

        byte[] other = CasePrint.of(
                new String(page, StandardCharsets.UTF_8)
                        .replace("Journal of request", "Journal of nobody")
                        .getBytes(StandardCharsets.UTF_8),
                MADE);

        assertThat(CasePrint.of(page, MADE)).isEqualTo(print());
        assertThat(CasePrint.readsLike(print(), CasePrint.of(page, MADE.plusSeconds(1))))
                .isTrue();
        assertThat(CasePrint.readsLike(print(), other)).isFalse();
        assertThat(CasePrint.readsLike(print(), new byte[] {1, 2, 3})).isFalse();
    }

    private byte[] print() {
        return Objects.requireNonNull(bundle.file(Manifest.PRINT));
    }
}
