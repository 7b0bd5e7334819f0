package homeward.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
        Said said = new BundleCheck(KnownKeys.NONE, true).check(SAMPLE.bytes());

        assertThat(said.allHolds()).isTrue();
        assertThat(open(said))
                .hasSize(4)
                .contains("whether services of which there is no journal in the bundle hold something of the case");
        assertThat(open(said).stream().filter(line -> line.startsWith("whose the keys are")))
                .hasSize(2);
    }

    @Test
    void aKnownLogWithoutAJournalIsNamed() {
        SampleBundle bundle = new SampleBundle(3, 60);
        byte[] without = BundleWriter.bundle(
                SampleBundle.CASE, "NLD", Instant.EPOCH, bundle.parts().subList(0, 1));
        String absent =
                "whether the journal of homeward/identification holds something of the case: it is not in the bundle, and nobody"
                        + " signed that it holds nothing";

        Said said = new BundleCheck(bundle.known(), true).check(without);

        assertThat(said.allHolds()).isTrue();
        assertThat(open(said)).contains(absent);
        assertThat(open(new BundleCheck(bundle.known(), true).check(bundle.bytes())))
                .doesNotContain(absent);
    }

    @Test
    void forWhomAndWhenItWasMadeIsSignedByNobody() {
        BundleFile bundle = BundleFile.read(SAMPLE.bytes());
        byte[] another = BundleWriter.bundle(SampleBundle.CASE, "DEU", Instant.EPOCH, SAMPLE.parts());

        for (byte[] zip : List.of(SAMPLE.bytes(), another)) {
            assertThat(open(checked(zip)))
                    .containsExactly(
                            "for whom and when the bundle was made: its manifest says so, and nobody signed that");
        }
        assertThat(checked(another).lines().getFirst().sentence())
                .isEqualTo("Bundle of case " + bundle.manifest().caseId() + ", made for DEU at 1970-01-01T00:00:00Z");
    }

    @Test
    void aPrintThatWasTakenOutIsMissed() {
        BundleFile bundle = BundleFile.read(SAMPLE.bytes());
        Map<String, byte[]> files = new LinkedHashMap<>(bundle.files());
        files.remove(Manifest.PRINT);
        Manifest manifest = bundle.manifest();
        Manifest unprinted = new Manifest(
                manifest.format(),
                manifest.caseId(),
                manifest.state(),
                manifest.made(),
                Manifest.NOT_PRINTED,
                manifest.journals(),
                Map.of());

        assertThat(checked(BundleWriter.zipped(unprinted, files)).wrong()).containsExactly("case.pdf is missing");
    }

    private static List<String> open(Said said) {
        return said.lines().stream()
                .filter(line -> line.kind() == Said.Kind.OPEN)
                .map(Said.Line::sentence)
                .toList();
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
        assertThat(new BundleCheck(SAMPLE.known(), false).check(stripped).allHolds())
                .isTrue();
    }

    @Test
    void noLogIsAWitnessWhateverKeysItHas() {
        SampleBundle bundle = SampleBundle.cosignedByALog(1, 60);

        for (KnownKeys known : List.of(bundle.known(), KnownKeys.NONE)) {
            assertThat(new BundleCheck(known, true).check(bundle.bytes()).wrong())
                    .allMatch(line -> line.startsWith("no witness that is known cosigned the checkpoint of "))
                    .hasSize(2);
        }
        assertThat(bundle.parts())
                .allSatisfy(part -> assertThat(part.witnesses()).isEmpty());
        assertThat(SAMPLE.parts())
                .allSatisfy(part -> assertThat(part.witnesses()).containsExactly("homeward/witness/RUS"));
    }

    @Test
    void aWitnessIsOneOfTheKnownWitnesses() {
        KnownKeys logsOnly = new KnownKeys(SAMPLE.keys(), Set.of());

        assertThat(new BundleCheck(logsOnly, true).check(SAMPLE.bytes()).wrong())
                .allMatch(line -> line.startsWith("no witness that is known cosigned the checkpoint of "))
                .hasSize(2);
    }

    @Test
    void whatIsNoBundleIsSaidToBeNone() {
        assertThat(checked(new byte[0]).wrong()).containsExactly("it is no intact zip file");
        assertThat(checked(BundleWriter.zip(Map.of())).wrong()).containsExactly("there is no manifest.json in it");
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
    void aBundleOfAnotherVersionIsSaidToBeThat() {
        byte[] manifest = "{\"format\":\"homeward-bundle/2\",\"parts\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThat(checked(BundleWriter.zip(Map.of(Manifest.NAME, manifest))).wrong())
                .containsExactly("it is a bundle of another version, homeward-bundle/2; this version of Homeward checks"
                        + " homeward-bundle/1 alone");
    }

    @Test
    void whatIsCheckedIsWhatEveryZipToolShows() {
        byte[] zip = SAMPLE.bytes();
        byte[] forged = forged();
        byte[] commented = Arrays.copyOf(zip, zip.length + 1);
        commented[zip.length - 2] = 1;
        Map<String, byte[]> hidden = BundleTampering.files(zip);
        hidden.put("hidden.html", new byte[1]);
        byte[] longer = BundleWriter.zip(hidden);

        assertThat(BundleTampering.shown(zip))
                .isEqualTo(BundleTampering.files(zip).entrySet().stream()
                        .map(file -> file.getKey() + " " + BundleWriter.digest(file.getValue()))
                        .toList());
        assertThat(BundleTampering.shown(joined(zip, forged)))
                .as("the directory that counts for a zip tool is the last")
                .isEqualTo(BundleTampering.shown(forged));
        assertThat(checked(joined(zip, forged)).wrong())
                .containsExactly(
                        "it is packed otherwise than a bundle: zip tools may show other files than those that would be checked");
        assertThat(Stream.of(
                        joined(forged, zip),
                        joined(new byte[1], zip),
                        joined(zip, new byte[1]),
                        commented,
                        withDirectoryOf(longer, zip),
                        withDirectoryOf(zip, longer),
                        withDirectoryOf(zip, forged)))
                .allSatisfy(changed -> assertThat(checked(changed).lines())
                        .extracting(Said.Line::sentence)
                        .startsWith("This is no bundle that can be read")
                        .hasSize(2));
    }

    @Test
    void aFileThatIsInItTwiceIsNamed() {
        Map<String, byte[]> files = BundleTampering.files(SAMPLE.bytes());
        files.put("Index.HTML", new byte[1]);

        assertThat(checked(BundleWriter.zip(files)).wrong()).containsExactly("the file Index.HTML is in it twice");
    }

    @Test
    void aJournalLiesInAFolderOfTheBundle() {
        BundleFile bundle = BundleFile.read(SAMPLE.bytes());
        Manifest.Journal journal = bundle.manifest().journals().getFirst();
        Manifest.Journal elsewhere =
                new Manifest.Journal("../" + journal.service(), journal.origin(), journal.size(), journal.positions());
        Manifest changed = new Manifest(
                bundle.manifest().format(),
                bundle.manifest().caseId(),
                bundle.manifest().state(),
                bundle.manifest().made(),
                bundle.manifest().printer(),
                List.of(elsewhere),
                Map.of());

        assertThat(checked(BundleWriter.zipped(changed, bundle.files())).wrong())
                .containsExactly("manifest.json is not of the format homeward-bundle/1");
    }

    /** Another page, and a manifest that fits it. */
    private static byte[] forged() {
        BundleFile bundle = BundleFile.read(SAMPLE.bytes());
        Map<String, byte[]> files = new LinkedHashMap<>(bundle.files());
        files.put(Manifest.PAGE, "<p>forged</p>".getBytes(StandardCharsets.UTF_8));
        return BundleWriter.zipped(bundle.manifest(), files);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The files of one zip, behind them the directory of another one that points at the same places. */
    private static byte[] withDirectoryOf(byte[] zip, byte[] other) {
        int end = directory(zip);
        byte[] both = joined(Arrays.copyOf(zip, end), Arrays.copyOfRange(other, directory(other), other.length));
        ByteBuffer.wrap(both).order(ByteOrder.LITTLE_ENDIAN).putInt(both.length - 6, end);
        return both;
    }

    private static int directory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
    }

    @Test
    void thePageEscapesWhatTheCommitsContain() {
        String page = BundleFile.read(SAMPLE.bytes()).text(Manifest.PAGE);

        assertThat(page).contains("&lt;b&gt;").doesNotContain("<b>").contains("(encrypted, person p)");
    }

    private static Said checked(byte[] zip) {
        return new BundleCheck(SAMPLE.known(), true).check(zip);
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
