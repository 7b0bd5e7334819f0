package homeward.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.VerifierKey;

/** The verifier in another language that lies in every bundle says the same. */
class SecondVerifierTest {

    private static final int CHANGES = 25;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void pythonIsThere() {
        boolean there = run(List.of("python3", "--version")).status() == 0;
        if (!there) {
            System.out.println("There is no python3 here: the second verifier of bundles was not run");
        }
        assumeTrue(there, "no python3");
    }

    @Test
    void itFindsThatAnUntouchedBundleHoldsAndSaysWhatItDidNotCheck() throws IOException {
        Answer answer = verified(new SampleBundle(3, 40).bytes());

        assertThat(answer.status()).as(answer.output()).isZero();
        assertThat(answer.output())
                .contains("commits hold; signed by homeward/request, cosigned by homeward/witness/RUS (Ed25519)")
                .contains("NOT CHECKED: ML-DSA-44;")
                .contains("NOT CHECKED: whether index.html and case.pdf say what these commits say.");
    }

    @Test
    void thatItDoesNotReadThePageItSaysAloud() throws IOException {
        BundleFile bundle = BundleFile.read(new SampleBundle(12, 20).bytes());
        Map<String, byte[]> files = new LinkedHashMap<>(bundle.files());
        files.put(Manifest.PAGE, "<p>forged</p>".getBytes(StandardCharsets.UTF_8));

        Answer answer = verified(BundleWriter.zipped(bundle.manifest(), files));

        assertThat(answer.status()).as(answer.output()).isZero();
        assertThat(answer.output())
                .contains("NOT CHECKED: whether index.html and case.pdf say what these commits say. ./homeward verify"
                        + " compares them.");
    }

    @Test
    void whatBelongsToNoJournalIsRefusedAlsoIfItIsListed() throws IOException {
        BundleFile bundle = BundleFile.read(new SampleBundle(13, 20).bytes());
        for (String added : List.of("README.html", "request/note.txt", "reintegration/1.commit")) {
            Map<String, byte[]> files = new LinkedHashMap<>(bundle.files());
            files.put(added, new byte[1]);
            byte[] zip = BundleWriter.zipped(bundle.manifest(), files);

            Answer answer = verified(zip);

            assertThat(answer.status()).as(answer.output()).isEqualTo(1);
            assertThat(answer.output().strip()).isEqualTo("DOES NOT HOLD: " + added + " belongs to no journal");
            assertThat(new BundleCheck(KnownKeys.NONE, true).check(zip).wrong())
                    .containsExactly(added + " belongs to no journal");
        }
    }

    @Test
    void aPrintThatWasTakenOutIsMissed() throws IOException {
        BundleFile bundle = BundleFile.read(new SampleBundle(14, 20).bytes());
        Map<String, byte[]> files = new LinkedHashMap<>(bundle.files());
        files.remove(Manifest.PRINT);

        Answer answer = verified(BundleWriter.zipped(bundle.manifest(), files));

        assertThat(answer.status()).as(answer.output()).isEqualTo(1);
        assertThat(answer.output().strip()).isEqualTo("DOES NOT HOLD: case.pdf is missing");
    }

    @Test
    void itPrintsTheKeysOnWhichEverythingRests() throws IOException {
        SampleBundle sample = new SampleBundle(5, 20);

        Answer answer = verified(sample.bytes());

        assertThat(answer.status()).as(answer.output()).isZero();
        assertThat(answer.output().lines().toList())
                .containsAll(sample.keys().stream()
                        .filter(key -> key.type() != SignatureType.COSIGNATURE_ML_DSA_44)
                        .map(VerifierKey::toString)
                        .toList());
    }

    @Test
    void noLogIsAWitnessWhateverKeysItHas() throws IOException {
        Answer answer = verified(SampleBundle.cosignedByALog(11, 20).bytes());

        assertThat(answer.status()).as(answer.output()).isEqualTo(1);
        assertThat(answer.output().strip()).isEqualTo("DOES NOT HOLD: no witness cosigned the checkpoint of request");
    }

    @Test
    void whatItChecksCannotBeSwitchedOff() throws IOException {
        Map<String, byte[]> files = BundleTampering.files(new SampleBundle(6, 20).bytes());
        files.computeIfPresent("request/checkpoint.txt", (_, note) -> Arrays.copyOf(note, note.length - 1));

        Answer answer = verified(BundleWriter.zip(files), "-O");

        assertThat(answer.status()).as(answer.output()).isEqualTo(1);
        assertThat(answer.output().strip()).isEqualTo("DOES NOT HOLD: request/checkpoint.txt was changed");
    }

    @Test
    void aNameInABundleMovesNoCursor() throws IOException {
        Map<String, byte[]> files = BundleTampering.files(new SampleBundle(7, 20).bytes());
        files.put("\u001b[2K\rEverything holds", new byte[1]);

        Answer answer = verified(BundleWriter.zip(files));

        assertThat(answer.status()).as(answer.output()).isEqualTo(1);
        assertThat(answer.output().strip()).isEqualTo("DOES NOT HOLD: ?[2K?Everything holds was changed");
    }

    @Test
    void whatItChecksIsWhatEveryZipToolShows() throws IOException {
        byte[] zip = new SampleBundle(8, 20).bytes();
        byte[] other = new SampleBundle(9, 20).bytes();
        byte[] both = Arrays.copyOf(zip, zip.length + other.length);
        System.arraycopy(other, 0, both, zip.length, other.length);
        byte[] commented = Arrays.copyOf(zip, zip.length + 1);
        commented[zip.length - 2] = 1;

        for (byte[] changed : List.of(both, commented, Arrays.copyOf(zip, zip.length + 1))) {
            Answer answer = verified(changed);
            assertThat(answer.status()).as(answer.output()).isEqualTo(1);
            assertThat(answer.output()).startsWith("DOES NOT HOLD: packed otherwise than a bundle");
        }
    }

    @Test
    void itRefusesEveryOtherPackingThatTheFirstOneRefuses() throws IOException {
        byte[] zip = new SampleBundle(10, 20).bytes();
        BundleTampering tampering = new BundleTampering(new Random(10), zip);
        for (int i = 0; i < CHANGES; i++) {
            byte[] repacked = tampering.repacked();
            Answer answer = verified(repacked);
            assertThat(answer.status())
                    .as(answer.output())
                    .isEqualTo(
                            new BundleCheck(KnownKeys.NONE, true)
                                            .check(repacked)
                                            .allHolds()
                                    ? 0
                                    : 1);
        }
    }

    /** It does not read the page, its print and itself, when the manifest was made anew. */
    @Test
    void itRefusesWhatTheFirstOneRefuses() throws IOException {
        SampleBundle sample = new SampleBundle(4, 20);
        BundleTampering tampering = new BundleTampering(new Random(4), sample.bytes());
        for (int i = 0; i < CHANGES; i++) {
            BundleTampering.Changed changed = tampering.next();
            if (changed.place().contains("/")) {
                Answer answer = verified(changed.zip());
                assertThat(answer.status())
                        .as("%s: %s", changed.place(), answer.output())
                        .isEqualTo(1);
                assertThat(answer.output()).contains("DOES NOT HOLD");
            }
        }
    }

    private Answer verified(byte[] zip, String... options) throws IOException {
        Path script = Files.write(folder.resolve(Manifest.SCRIPT), BundleWriter.script());
        Path bundle = Files.write(folder.resolve("case.zip"), zip);
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(options));
        command.addAll(List.of(script.toString(), bundle.toString()));
        return run(command);
    }

    private record Answer(int status, String output) {}

    private static Answer run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(60, TimeUnit.SECONDS)
                    ? new Answer(process.exitValue(), output)
                    : new Answer(-1, output);
        } catch (IOException none) {
            return new Answer(-1, String.valueOf(none.getMessage()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Answer(-1, "");
        }
    }
}
