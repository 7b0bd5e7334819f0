package homeward.proofs.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import homeward.proofs.Hash;
import homeward.proofs.notes.AddCheckpoint;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.SigningKey;
import homeward.proofs.tree.Consistency;
import homeward.proofs.tree.MemoryTiles;
import homeward.proofs.tree.TreeGrowth;
import homeward.proofs.tree.TreeReader;

/** What speaks against a log, and what only against whoever asks. */
class WitnessingTest {

    private static final String ORIGIN = "homeward/request";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int SIZE = 40;

    private final List<SigningKey> keys = List.of(
            SigningKey.generate(ORIGIN, SignatureType.ED25519),
            SigningKey.generate(ORIGIN, SignatureType.COSIGNATURE_ML_DSA_44));
    private final Witnessing witnessing = new Witnessing(
            List.of(SigningKey.generate("homeward/witness/RUS", SignatureType.COSIGNATURE_ED25519)),
            _ -> keys.stream().map(SigningKey::verifier).toList());
    private final TreeReader tree = tree("leaf");
    private final TreeReader other = tree("other");
    private final Hash any = Hash.ofLeaf(new byte[1]);

    @Test
    void theLastCheckpointWithAProofThatIsNotEmptyIsRefusedAndNoMore() {
        assertThat(decided(10, List.of(any), tree, 10, 10))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(422));
        assertThat(decided(10, List.of(), tree, 10, 10)).isInstanceOf(Decision.Cosigned.class);
    }

    @Test
    void aFirstCheckpointWithAProofIsRefusedAndNoMore() {
        assertThat(witnessing.decide(
                        new AddCheckpoint(0, List.of(any), note(tree, 10).toString()).text(), null, NOON))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(422));
    }

    @Test
    void aProofThatDoesNotHoldSaysNothingOfTheLog() {
        List<Hash> altered = new ArrayList<>(tree.consistency(10, 30));
        altered.set(0, any);

        for (List<Hash> proof : List.of(List.<Hash>of(), List.of(any), altered, tree.consistency(10, 31))) {
            assertThat(decided(10, proof, tree, 30, 10))
                    .isInstanceOfSatisfying(
                            Decision.Unproved.class,
                            unproved -> assertThat(unproved.status()).isEqualTo(422));
        }
    }

    @Test
    void anotherTreeThatProvesToBeOneContradicts() {
        assertThat(decided(10, other.consistency(10, 30), other, 30, 10))
                .isInstanceOfSatisfying(
                        Decision.Contradiction.class,
                        against -> assertThat(against.status()).isEqualTo(422));
        assertThat(decided(16, other.consistency(16, 30), other, 30, 16))
                .as("the root of a full tree is not in the proof")
                .isInstanceOf(Decision.Unproved.class);
    }

    @Test
    void anotherRootOfTheSameSizeContradictsWhateverIsAsked() {
        for (long old : new long[] {0, 5, 10}) {
            assertThat(decided(old, List.of(), other, 10, 10))
                    .isInstanceOfSatisfying(
                            Decision.Contradiction.class,
                            against -> assertThat(against.status()).isEqualTo(409));
        }
    }

    @Test
    void aTreeIsRefutedByNoProofOfItsOwnAndAnotherOneByEveryProofThatCanTell() {
        for (int from = 1; from < SIZE; from++) {
            for (int to = from + 1; to <= SIZE; to++) {
                List<Hash> own = tree.consistency(from, to);
                List<Hash> others = other.consistency(from, to);
                assertThat(Consistency.isRefuted(from, tree.root(from), to, tree.root(to), own))
                        .isFalse();
                assertThat(Consistency.isRefuted(from, tree.root(from), to, tree.root(to), others))
                        .isFalse();
                assertThat(Consistency.isRefuted(from, tree.root(from), to, other.root(to), others))
                        .as("from %s to %s", from, to)
                        .isEqualTo(Integer.bitCount(from) > 1);
            }
        }
    }

    @Test
    void whatALogSignedEarlierCannotBeTakenForLater() {
        SignedNote earlier = note(tree, 10);
        SignedNote later = signed(tree, 5, NOON.plusSeconds(1), keys);
        SignedNote untimed = signed(tree, 5, NOON.plusSeconds(1), keys.subList(0, 1));

        assertThat(witnessing.isSignedAfter(later, earlier)).isTrue();
        assertThat(witnessing.isSignedAfter(earlier, later)).isFalse();
        assertThat(witnessing.isSignedAfter(earlier, earlier)).isFalse();
        assertThat(witnessing.isSignedAfter(untimed, earlier)).isFalse();
        assertThat(witnessing.isSignedAfter(later, untimed)).isFalse();
    }

    private Decision decided(long old, List<Hash> proof, TreeReader of, long size, long last) {
        String request = new AddCheckpoint(old, proof, note(of, size).toString()).text();
        return witnessing.decide(request, new Checkpoint(ORIGIN, last, tree.root(last)), NOON);
    }

    private SignedNote note(TreeReader of, long size) {
        return signed(of, size, NOON, keys);
    }

    private static SignedNote signed(TreeReader of, long size, Instant now, List<SigningKey> by) {
        String text = new Checkpoint(ORIGIN, size, of.root(size)).text();
        return new SignedNote(text, by.stream().map(key -> key.sign(text, now)).toList());
    }

    private static TreeReader tree(String content) {
        MemoryTiles tiles = new MemoryTiles();
        TreeGrowth.at(0, tiles)
                .append(IntStream.range(0, SIZE)
                        .mapToObj(i -> Hash.ofLeaf((content + i).getBytes(StandardCharsets.UTF_8)))
                        .toList());
        return new TreeReader(tiles);
    }
}
