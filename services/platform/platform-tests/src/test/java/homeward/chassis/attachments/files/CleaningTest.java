package homeward.chassis.attachments.files;

import static homeward.chassis.attachments.files.Pictures.SECRET;
import static homeward.chassis.attachments.files.Pictures.pixels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.events.attachments.FileType;

class CleaningTest {

    private static final int AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofAJpegThePictureIsLeftAndNothingElse(boolean progressive) throws IOException {
        byte[] file = Pictures.jpegWithMetadata(progressive);
        byte[] cleaned = cleaned(FileType.JPEG, file);
        assertThat(text(file)).contains(SECRET);
        assertThat(text(cleaned)).doesNotContain(SECRET, "Exif", "ICC_PROFILE", "Photoshop");
        assertThat(pixels(cleaned)).isEqualTo(pixels(Pictures.written("jpg", progressive)));
        assertThat(cleaned(FileType.JPEG, cleaned)).as("cleaned again").isEqualTo(cleaned);
    }

    @Test
    void ofAPngThePictureIsLeftAndNothingElse() throws IOException {
        byte[] file = Pictures.pngWithMetadata();
        byte[] cleaned = cleaned(FileType.PNG, file);
        assertThat(text(file)).contains(SECRET);
        assertThat(text(cleaned)).doesNotContain(SECRET, "tEXt", "iTXt", "eXIf", "prVt");
        assertThat(pixels(cleaned)).isEqualTo(pixels(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
    void ofATiffThePagesAreLeftAndTheTextsOverwritten(String name) throws IOException {
        ByteOrder order = name.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        byte[] file = Pictures.tiffWithMetadata(order);
        var out = new ByteArrayOutputStream();
        assertThat(Cleaning.cleanTiff(new InMemory(file), out)).isTrue();
        byte[] cleaned = out.toByteArray();
        assertThat(text(file)).contains(SECRET);
        assertThat(text(cleaned)).doesNotContain(SECRET);
        assertThat(cleaned).hasSameSizeAs(file);
        assertThat(pixels(cleaned)).isEqualTo(pixels(file));
        assertThat(cleaned[order == ByteOrder.LITTLE_ENDIAN ? 100 : 101])
                .as("fields of the first page")
                .isEqualTo((byte) 9);
        assertThat(Arrays.copyOfRange(cleaned, 30, 34)).as("the second page").containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "5, true", "6, false", "7, false", "99, false"})
    void aTiffWhosePictureMayHaveMetadataOfItsOwnIsNotCalledCleaned(int compression, boolean called)
            throws IOException {
        byte[] file = Pictures.tiffWithMetadata(ByteOrder.LITTLE_ENDIAN);
        file[800 + 2 + 3 * 12 + 8] = (byte) compression;

        assertThat(Cleaning.cleanTiff(new InMemory(file), new ByteArrayOutputStream()))
                .isEqualTo(called);
    }

    @Test
    void aTiffWithAJpegBesideItsPixelsIsNotCalledCleaned() throws IOException {
        byte[] file = Pictures.tiffWithMetadata(ByteOrder.LITTLE_ENDIAN);
        file[100 + 2 + 9 * 12] = 1; // the artist's field becomes 513, low byte first
        file[100 + 2 + 9 * 12 + 1] = 2;

        assertThat(Cleaning.cleanTiff(new InMemory(file), new ByteArrayOutputStream()))
                .isFalse();
    }

    @Test
    void aTiffWithAFieldOfUnknownTypeIsNotCalledCleaned() throws IOException {
        byte[] file = Pictures.tiffWithMetadata(ByteOrder.LITTLE_ENDIAN);
        file[100 + 2 + 9 * 12 + 2] = 99;

        assertThat(Cleaning.cleanTiff(new InMemory(file), new ByteArrayOutputStream()))
                .isFalse();
    }

    @Test
    void aTiffInWhichSomethingLiesThatNoFieldNamesIsNotCalledCleaned() throws IOException {
        byte[] file = Pictures.tiffWithMetadata(ByteOrder.LITTLE_ENDIAN);
        byte[] left = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(left, 0, file, 950, left.length);

        assertThat(Cleaning.cleanTiff(new InMemory(file), new ByteArrayOutputStream()))
                .isFalse();
    }

    @Test
    void aTiffWhoseDirectoriesAreARingIsRefused() {
        byte[] file = Pictures.tiffWithMetadata(ByteOrder.LITTLE_ENDIAN);
        file[800 + 2 + 9 * 12] = 100;
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Cleaning.cleanTiff(new InMemory(file), new ByteArrayOutputStream()));
    }

    @Test
    void aTiffWithAValueOutsideItIsRefused() {
        byte[] file = Pictures.tiffWithMetadata(ByteOrder.LITTLE_ENDIAN);
        file[100 + 2 + 9 * 12 + 8 + 2] = 1;
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Cleaning.cleanTiff(new InMemory(file), new ByteArrayOutputStream()));
    }

    @Test
    void whatEndsTooEarlyIsRefusedWhereverItEnds() throws IOException {
        byte[] jpeg = Pictures.jpegWithMetadata(false);
        int end = jpeg.length - SECRET.length();
        for (int length = FileTypes.HEAD; length < end - 1; length += 7) {
            byte[] part = Arrays.copyOf(jpeg, length);
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> cleaned(FileType.JPEG, part));
        }
        byte[] png = Pictures.pngWithMetadata();
        for (int length = FileTypes.HEAD; length < png.length - SECRET.length(); length += 7) {
            byte[] part = Arrays.copyOf(png, length);
            assertThatExceptionOfType(Malformed.class).isThrownBy(() -> cleaned(FileType.PNG, part));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gAMA", "cHRM", "sRGB", "pHYs", "sBIT", "bKGD", "tRNS", "PLTE", "IEND", "IHDR"})
    void aPngChunkLongerThanItCanBeIsRefused(String type) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> cleaned(FileType.PNG, pngWith(Pictures.chunk(type, SECRET.repeat(50)))));
    }

    @Test
    void aPngChunkIsThereOnceAndOfAWrongChecksumNotAtAll() throws IOException {
        byte[] gamma = Pictures.chunk("gAMA", "1234");
        byte[] once = pngWith(gamma);
        assertThat(cleaned(FileType.PNG, once)).isEqualTo(once);

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> cleaned(FileType.PNG, pngWith(joined(gamma, gamma))));
        gamma[gamma.length - 1] ^= 1;
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> cleaned(FileType.PNG, pngWith(gamma)));
    }

    @Test
    void aPngWithoutPixelsIsNone() throws IOException {
        byte[] header = Arrays.copyOf(Pictures.written("png", false), AFTER_HEADER);

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> cleaned(FileType.PNG, joined(header, Pictures.chunk("IEND", ""))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xF0, 0xF7, 0xFD})
    void aReservedSegmentOfAJpegIsLeftOut(int marker) throws IOException {
        byte[] file = jpegWith(Pictures.segment(marker, SECRET));

        assertThat(text(file)).contains(SECRET);
        assertThat(cleaned(FileType.JPEG, file)).isEqualTo(cleaned(FileType.JPEG, Pictures.written("jpg", false)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x02, 0xBF, 0xC8, 0xD0, 0xD7, 0xD8, 0xDC, 0xDD, 0xC0, 0xDA})
    void aSegmentThatIsNotBuiltAsItsMarkerDemandsIsRefused(int marker) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> cleaned(FileType.JPEG, jpegWith(Pictures.segment(marker, SECRET))));
    }

    @Test
    void aJpegWithoutAPictureIsNone() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(
                        () -> cleaned(FileType.JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}));
    }

    private static byte[] pngWith(byte[] chunks) throws IOException {
        byte[] plain = Pictures.written("png", false);
        return joined(
                Arrays.copyOf(plain, AFTER_HEADER),
                joined(chunks, Arrays.copyOfRange(plain, AFTER_HEADER, plain.length)));
    }

    private static byte[] jpegWith(byte[] segment) throws IOException {
        byte[] plain = Pictures.written("jpg", false);
        return joined(Arrays.copyOf(plain, 2), joined(segment, Arrays.copyOfRange(plain, 2, plain.length)));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    @Test
    void aPdfStaysAsItIsAndHasAnEnd() throws IOException {
        byte[] pdf = ("%PDF-1.7\n" + "x".repeat(5_000) + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(cleaned(FileType.PDF, pdf)).isEqualTo(pdf);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> cleaned(FileType.PDF, Arrays.copyOf(pdf, pdf.length - 3)));
    }

    @Test
    void aTypeIsToldByTheFirstBytes() throws IOException {
        assertThat(FileTypes.of(Pictures.written("jpg", false))).contains(FileType.JPEG);
        assertThat(FileTypes.of(Pictures.written("png", false))).contains(FileType.PNG);
        assertThat(FileTypes.of(Pictures.tiffWithMetadata(ByteOrder.BIG_ENDIAN)))
                .contains(FileType.TIFF);
        assertThat(FileTypes.of("%PDF-2.0".getBytes(StandardCharsets.US_ASCII))).contains(FileType.PDF);
        assertThat(FileTypes.of(" %PDF-2.0".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(FileTypes.of(Pictures.written("gif", false))).isEmpty();
        assertThat(FileTypes.of(new byte[] {(byte) 0xFF})).isEmpty();
    }

    private static byte[] cleaned(FileType type, byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        Cleaning.clean(type, new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
