package homeward.witness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.http.TestHTTPEndpoint;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.proofs.Hash;
import homeward.proofs.notes.AddCheckpoint;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.SigningKey;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.tree.MemoryTiles;
import homeward.proofs.tree.TreeGrowth;
import homeward.proofs.tree.TreeReader;

@QuarkusTest
@TestProfile(AddCheckpointResourceTest.Folders.class)
@TestHTTPEndpoint(AddCheckpointResource.class)
class AddCheckpointResourceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ConfigProperty(name = "homeward.keys.public")
    Path publicKeys = Path.of("");

    @ConfigProperty(name = "homeward.keys.private")
    Path secrets = Path.of("");

    private final Contradictions contradictions;

    private final String origin = "log/" + UUID.randomUUID();
    private final List<SigningKey> keys = List.of(
            SigningKey.generate(origin, SignatureType.ED25519),
            SigningKey.generate(origin, SignatureType.COSIGNATURE_ML_DSA_44));
    private final TreeReader tree = tree(50, "leaf");

    AddCheckpointResourceTest(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    @BeforeEach
    void theLogIsKnown() throws IOException {
        NoteKeyFiles.publish(publicKeys.resolve("log-" + UUID.randomUUID() + NoteKeyFiles.PUBLIC), keys);
    }

    @Test
    void aFirstAndAContinuedCheckpointAreCosignedWithBothKeys() throws IOException {
        String first = note(tree, 10);
        Response answer = add(0, List.of(), first);
        Response next = add(10, tree.consistency(10, 50), note(tree, 50));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(next.statusCode()).isEqualTo(200);
        List<VerifierKey> own = NoteKeyFiles.readAll(publicKeys, "witness-");
        SignedNote cosigned = SignedNote.parse(note(tree, 50) + next.body().asString());
        assertThat(cosigned.verifiedBy(own)).hasSize(2);
        assertThat(contradictions.known()).doesNotContainKey(origin);
    }

    @Test
    void anOldSizeThatIsNotTheLastOneIsAnsweredWithThatOne() {
        assertThat(add(0, List.of(), note(tree, 10)).statusCode()).isEqualTo(200);

        Response answer = add(0, List.of(), note(tree, 50));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("text/x.tlog.size");
        assertThat(answer.body().asString()).isEqualTo("10\n");
    }

    @Test
    void anotherHistoryIsNeverCosignedAndRaisesTheAlarm() {
        assertThat(add(0, List.of(), note(tree, 10)).statusCode()).isEqualTo(200);
        TreeReader other = tree(50, "other");

        assertThat(add(10, other.consistency(10, 50), note(other, 50)).statusCode())
                .isEqualTo(422);
        assertThat(add(10, List.of(), note(other, 10)).statusCode()).isEqualTo(409);

        assertThat(contradictions.known().get(origin)).contains("10 commits were cosigned here");
        assertThat(evidence(".contradiction"))
                .hasSize(2)
                .allSatisfy(file ->
                        assertThat(file).content().startsWith("old 10\n").contains(origin));
        assertThat(evidence(".cosigned"))
                .hasSize(2)
                .allSatisfy(
                        file -> assertThat(file).content().contains(new Checkpoint(origin, 10, tree.root(10)).text()));
        assertThat(add(10, tree.consistency(10, 20), note(tree, 20)).statusCode())
                .isEqualTo(200);
        assertThat(contradictions.known()).doesNotContainKey(origin);
    }

    @Test
    void aLogThatOnlySignsLessThanBeforeRaisesTheAlarm() {
        assertThat(add(0, List.of(), note(tree, 50, NOON)).statusCode()).isEqualTo(200);

        assertThat(add(0, List.of(), note(tree, 10, NOON.plusSeconds(1))).statusCode())
                .isEqualTo(409);

        assertThat(contradictions.known().get(origin)).contains("no longer has the 50 commits");
    }

    @Test
    void whoeverRepeatsWhatTheLogSignedEarlierRaisesNoAlarm() {
        String first = note(tree, 10, NOON);
        String second = note(tree, 50, NOON.plusSeconds(2));
        assertThat(add(0, List.of(), first).statusCode()).isEqualTo(200);
        assertThat(add(10, tree.consistency(10, 50), second).statusCode()).isEqualTo(200);
        String late = note(tree, 40, NOON.plusSeconds(1));
        String earlier = note(tree, 50, NOON);

        assertThat(add(0, List.of(), first).statusCode()).isEqualTo(409);
        assertThat(add(50, List.of(), earlier).statusCode()).isEqualTo(200);
        assertThat(add(0, List.of(), late).statusCode()).isEqualTo(409);

        assertThat(contradictions.known()).doesNotContainKey(origin);
    }

    @Test
    void whoeverSendsNonsenseWithAGenuineCheckpointRaisesNoAlarmAndLeavesNoEvidence() {
        assertThat(add(0, List.of(), note(tree, 10)).statusCode()).isEqualTo(200);

        assertThat(add(10, List.of(Hash.OF_NOTHING), note(tree, 10)).statusCode())
                .isEqualTo(422);

        assertThat(contradictions.known()).doesNotContainKey(origin);
        assertThat(evidence("")).isEmpty();
        assertThat(add(10, tree.consistency(10, 50), note(tree, 50)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatMayContradictTakesNoPlaceFromWhatDoesAndThatIsBounded() {
        assertThat(add(0, List.of(), note(tree, 10)).statusCode()).isEqualTo(200);
        for (int size = 11; size <= 30; size++) {
            assertThat(add(10, List.of(Hash.OF_NOTHING), note(tree, size)).statusCode())
                    .isEqualTo(422);
        }
        String against = note(tree(50, "other"), 10);

        assertThat(add(10, List.of(), against).statusCode()).isEqualTo(409);
        assertThat(add(0, List.of(), against).statusCode()).isEqualTo(409);

        assertThat(evidence(".unproved")).hasSize(16);
        assertThat(evidence(".contradiction"))
                .singleElement()
                .satisfies(file -> assertThat(file).content().isEqualTo("old 10\n\n" + against));
    }

    /** Files about this log beside its last checkpoint. */
    private List<Path> evidence(String kind) {
        String log = HexFormat.of().formatHex(Hash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> files = Files.list(secrets.resolve("cosigned"))) {
            return files.filter(file -> file.getFileName().toString().matches(log + "\\.[0-9a-f]{64}\\..*")
                            && file.toString().endsWith(kind))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void strangersAndForgersAreTurnedAway() {
        SigningKey unknown = SigningKey.generate("log/unknown", SignatureType.ED25519);
        Checkpoint theirs = new Checkpoint("log/unknown", 1, tree.root(1));
        SigningKey forger = SigningKey.generate(origin, SignatureType.ED25519);
        String text = new Checkpoint(origin, 10, tree.root(10)).text();

        assertThat(post(new AddCheckpoint(
                                        0,
                                        List.of(),
                                        new SignedNote(
                                                        theirs.text(),
                                                        List.of(unknown.sign(theirs.text(), Instant.EPOCH)))
                                                .toString())
                                .text())
                        .statusCode())
                .isEqualTo(404);
        assertThat(add(0, List.of(), new SignedNote(text, List.of(forger.sign(text, Instant.EPOCH))).toString())
                        .statusCode())
                .isEqualTo(403);
        assertThat(add(11, List.of(), note(tree, 10)).statusCode()).isEqualTo(400);
        assertThat(add(0, List.of(Hash.OF_NOTHING), note(tree, 10)).statusCode())
                .isEqualTo(422);
        assertThat(post("anything").statusCode()).isEqualTo(400);
        assertThat(post("").statusCode()).isEqualTo(400);
    }

    @Test
    void itsSecretsAreItsOwnersOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("witness.keys"))))
                .isEqualTo("rw-------");
    }

    private Response add(long old, List<Hash> consistency, String note) {
        return post(new AddCheckpoint(old, consistency, note).text());
    }

    private static Response post(String body) {
        return given().contentType("text/plain; charset=utf-8").body(body).post();
    }

    private String note(TreeReader of, long size) {
        return note(of, size, NOON);
    }

    private String note(TreeReader of, long size, Instant now) {
        String text = new Checkpoint(origin, size, of.root(size)).text();
        return new SignedNote(
                        text, keys.stream().map(key -> key.sign(text, now)).toList())
                .toString();
    }

    private static TreeReader tree(int size, String content) {
        MemoryTiles tiles = new MemoryTiles();
        TreeGrowth.at(0, tiles)
                .append(IntStream.range(0, size)
                        .mapToObj(i -> Hash.ofLeaf((content + i).getBytes(StandardCharsets.UTF_8)))
                        .toList());
        return new TreeReader(tiles);
    }

    /** Folders of this run; no patience. */
    public static final class Folders implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder = Files.createTempDirectory("witness");
                return Map.of(
                        "homeward.keys.private", folder.resolve("secrets").toString(),
                        "homeward.keys.public", folder.resolve("public").toString(),
                        "homeward.witness.patience", "PT0S");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
