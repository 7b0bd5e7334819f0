package homeward.local.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.bundles.JournalPart;
import homeward.local.console.PlainError;
import homeward.proofs.Hash;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.SigningKey;

class GatheredCaseTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final SigningKey WITNESS =
            SigningKey.generate("homeward/witness/RUS", SignatureType.COSIGNATURE_ED25519);

    @Test
    void nothingLacksWhenEveryCheckpointCoversTheCaseAndIsCosigned() {
        GatheredCase gathered =
                gathered(part("request", List.of(WITNESS), 3, 7), part("identification", List.of(WITNESS), 4));

        assertThat(gathered.lacks(Map.of("request", 7L, "identification", 4L), true))
                .isEmpty();
        assertThat(gathered.witnesses()).containsExactly("homeward/witness/RUS");
        assertThat(gathered.commits())
                .containsEntry("request", 2)
                .containsEntry("identification", 1)
                .hasSize(2);
    }

    @Test
    void aCommitBehindTheCheckpointIsNamed() {
        assertThat(gathered(part("request", List.of(WITNESS), 3, 7)).lacks(Map.of("request", 9L), true))
                .isEqualTo("the checkpoint of request does not cover commit 9 of the case, the last in it is 7");
    }

    @Test
    void aJournalThatHoldsSomethingAndGivesNothingIsNamed() {
        assertThat(gathered(part("request", List.of(WITNESS), 3))
                        .lacks(Map.of("request", 3L, "reintegration", 2L), true))
                .isEqualTo("the checkpoint of reintegration does not cover commit 2 of the case");
    }

    @Test
    void aJournalOfWhichTheCheckpointHasNothingYetIsNamed() {
        assertThat(gathered(part("reintegration", List.of(WITNESS))).lacks(Map.of(), true))
                .isEqualTo("the checkpoint of reintegration covers nothing of the case");
        assertThat(gathered(part("reintegration", List.of(WITNESS))).lacks(Map.of("reintegration", 2L), true))
                .isEqualTo("the checkpoint of reintegration does not cover commit 2 of the case");
    }

    @Test
    void aCheckpointWithoutAWitnessLacksItWhereThereIsOne() {
        GatheredCase gathered = gathered(part("request", List.of(WITNESS), 3), part("identification", List.of(), 2));

        assertThat(gathered.lacks(Map.of(), true))
                .isEqualTo("no witness has cosigned the checkpoint of identification");
        assertThat(gathered.lacks(Map.of(), false)).isEmpty();
        assertThat(gathered.witnesses()).isEmpty();
    }

    @Test
    void whatIsNoBundleIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("case.zip"), "no bundle");

        assertThat(new BundleVerification(folder.resolve("keys"))
                        .check(file, false)
                        .allHolds())
                .isFalse();
    }

    @Test
    void keysThatAreNoneAreNamed(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("witness-RUS.vkeys"), "no key\n".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> BundleVerification.knowsWitness(folder))
                .withMessageContaining("The keys in " + folder + " cannot be used");
    }

    private static GatheredCase gathered(JournalPart... parts) {
        return new GatheredCase("019a3f00-0000-7000-8000-000000000001", "NLD", List.of(parts));
    }

    private static JournalPart part(String service, List<SigningKey> witnesses, long... positions) {
        String origin = "homeward/" + service;
        SigningKey log = SigningKey.generate(origin, SignatureType.ED25519);
        SigningKey timed = SigningKey.generate(origin, SignatureType.COSIGNATURE_ML_DSA_44);
        String text = new Checkpoint(origin, 20, Hash.ofLeaf(new byte[32])).text();
        String note = new SignedNote(
                        text,
                        Stream.concat(Stream.of(log, timed), witnesses.stream())
                                .map(key -> key.sign(text, NOON))
                                .toList())
                .toString();
        return new JournalPart(
                service,
                note,
                note,
                List.of(),
                Stream.of(log, timed, WITNESS)
                        .map(key -> key.verifier().toString())
                        .toList(),
                LongStream.of(positions)
                        .mapToObj(position -> new JournalPart.Proved(position, new byte[0], List.of()))
                        .toList(),
                "");
    }
}
