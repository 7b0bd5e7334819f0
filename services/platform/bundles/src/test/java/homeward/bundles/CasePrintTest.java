package homeward.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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

        byte[] other = CasePrint.of(page("Journal of nobody"), MADE);

        assertThat(CasePrint.of(page, MADE)).isEqualTo(print());
        assertThat(CasePrint.readsLike(print(), CasePrint.of(page, MADE.plusSeconds(1))))
                .isTrue();
        assertThat(CasePrint.readsLike(print(), other)).isFalse();
        assertThat(CasePrint.readsLike(print(), new byte[] {1, 2, 3})).isFalse();
    }

    @Test
    void aCaseThatIsTooLongIsNotPrintedAndTheVerifierSaysSo() {
        SampleBundle sample = new SampleBundle(2, 5_000);

        Said said = new BundleCheck(sample.known(), true).check(sample.bytes());

        assertThat(said.wrong()).isEmpty();
        assertThat(said.lines())
                .extracting(Said.Line::sentence)
                .contains("there is no print, the case is too long for one");
    }

    @Test
    void ofAnotherPrintersFileTheTextIsComparedAndNoMore() {
        Said said = checked("another printer", print());

        assertThat(said.wrong()).isEmpty();
        assertThat(said.lines())
                .extracting(Said.Line::toString)
                .contains(
                        "  holds: case.pdf reads like index.html",
                        "  not checked: how case.pdf looks: another version of the printer made it");
        assertThat(checked("another printer", CasePrint.of(page("Journal of nobody"), MADE))
                        .wrong())
                .containsExactly("case.pdf was altered: it does not read like index.html");
    }

    private Said checked(String printer, byte[] print) {
        Map<String, byte[]> files = new LinkedHashMap<>(bundle.files());
        files.put(Manifest.PRINT, print);
        Manifest manifest = bundle.manifest();
        Manifest other = new Manifest(
                manifest.format(),
                manifest.caseId(),
                manifest.state(),
                manifest.made(),
                printer,
                manifest.journals(),
                manifest.files());
        return new BundleCheck(KnownKeys.NONE, true).check(BundleWriter.zipped(other, files));
    }

    private byte[] page(String heading) {
        return new String(bundle.bytes(Manifest.PAGE), StandardCharsets.UTF_8)
                .replace("Journal of request", heading)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] print() {
        return Objects.requireNonNull(bundle.file(Manifest.PRINT));
    }
}
