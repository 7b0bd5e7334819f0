package homeward.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

/** What is said of a bundle, in plain words. */
class BundleCheckTest {

    private static final SampleBundle SAMPLE = new SampleBundle(1, 60);

    @Test
    void ofAnUntouchedBundleEverythingHolds() {
        Said said = checked(SAMPLE.bytes());

        assertThat(said.wrong()).isEmpty();
        assertThat(said.lines())
                .extracting(Said.Line::toString)
                .contains(
                        "  holds: the bundle holds the files that it lists, unchanged, and no others",
                        "  holds: every commit is in the tree of the checkpoint, at its position",
                        "  holds: by the word of the service, these are all commits of the case in its journal",
                        "  holds: the journal was only ever appended to since its first checkpoint",
                        "  holds: the witness homeward/witness/RUS saw this checkpoint at 2026-03-01T12:00:00Z (Ed25519)",
                        "  holds: index.html says what the commits say",
                        "  holds: case.pdf is the print of index.html");
    }

    @Test
    void aNameInABundleMovesNoCursor() {
        Map<String, byte[]> files = BundleTampering.files(SAMPLE.bytes());
        files.put("\u001b[2K\r\u202eEverything holds", new byte[1]);

        assertThat(checked(BundleWriter.zip(files)).wrong()).containsExactly("?[2K??Everything holds was added");
    }

    @Test
    void withoutKnownKeysItIsSaidThatTheirOwnerWasNotChecked() {
        Said said = new BundleCheck(Set.of(), true).check(SAMPLE.bytes());

        assertThat(said.allHolds()).isTrue();
        assertThat(said.lines())
                .filteredOn(line -> line.kind() == Said.Kind.OPEN)
                .hasSize(2);
    }

    @Test
    void aBundleOfSomebodyWithOtherKeysIsRefusedAgainstKnownOnes() {
        Said said = checked(new SampleBundle(1, 60).bytes());

        assertThat(said.wrong()).contains("a key of homeward/request in request/keys.txt is not known");
    }

    @Test
    void anAlteredCommitIsNamedByFileAndPosition() {
        JournalPart part = SAMPLE.parts().getFirst();
        long position = part.commits().get(3).position();
        Said said = checked(changed("request/" + position + ".commit", bytes -> {
            byte[] other = bytes.clone();
            other[other.length - 3] ^= 1;
            return other;
        }));

        assertThat(said.wrong())
                .contains(
                        "request/" + position + ".commit was altered",
                        "the commit at position " + position
                                + " of request is not the one in the tree: it or its proof was altered");
    }

    @Test
    void aCosignatureTakenOutOfAllCopiesIsMissed() {
        BundleFile bundle = BundleFile.read(SAMPLE.bytes());
        Map<String, byte[]> files = new LinkedHashMap<>();
        bundle.files().forEach((name, bytes) -> files.put(name, withoutWitness(bytes)));
        byte[] stripped = BundleWriter.zipped(bundle.manifest(), files);

        assertThat(checked(stripped).wrong())
                .allMatch(line -> line.startsWith("no witness that is known cosigned the checkpoint of "))
                .hasSize(2);
        assertThat(new BundleCheck(SAMPLE.keys(), false).check(stripped).allHolds())
                .isTrue();
    }

    @Test
    void whatIsNoBundleIsSaidToBeNone() {
        assertThat(checked(new byte[0]).wrong()).containsExactly("there is no manifest.json in it");
        assertThat(checked("no zip at all".getBytes(StandardCharsets.UTF_8)).wrong())
                .hasSize(1);
        assertThat(checked(BundleWriter.zip(Map.of("manifest.json", "{}".getBytes(StandardCharsets.UTF_8))))
                        .wrong())
                .containsExactly("manifest.json is not of the format homeward-bundle/1");
        assertThat(checked(BundleWriter.zip(Map.of("manifest.json", "null".getBytes(StandardCharsets.UTF_8))))
                        .wrong())
                .hasSize(1);
    }

    @Test
    void thePageEscapesWhatTheCommitsContain() {
        String page = BundleFile.read(SAMPLE.bytes()).text(Manifest.PAGE);

        assertThat(page).contains("&lt;b&gt;").doesNotContain("<b>").contains("(encrypted, person p)");
    }

    private static Said checked(byte[] zip) {
        return new BundleCheck(SAMPLE.keys(), true).check(zip);
    }

    private static byte[] withoutWitness(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String line = new String("— homeward/witness".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return List.of(text.split("(?<=\n)")).stream()
                .filter(each -> !each.startsWith(line))
                .reduce("", String::concat)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] changed(String name, UnaryOperator<byte[]> change) {
        BundleFile bundle = BundleFile.read(SAMPLE.bytes());
        Map<String, byte[]> files = new LinkedHashMap<>(bundle.files());
        files.computeIfPresent(name, (_, bytes) -> change.apply(bytes));
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(Manifest.NAME, manifest(SAMPLE.bytes()));
        all.putAll(files);
        return BundleWriter.zip(all);
    }

    private static byte[] manifest(byte[] zip) {
        return Objects.requireNonNull(BundleTampering.files(zip).get(Manifest.NAME));
    }
}
