package homeward.chassis.attesting;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.chassis.proof.JournalKey;
import homeward.embedded.testing.TestPlatform;
import homeward.journal.Commit;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.NewEvent;
import homeward.journal.StoredCommit;
import homeward.proofs.Hash;
import homeward.proofs.notes.AddCheckpoint;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.SigningKey;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.tree.SmallTree;
import homeward.proofs.witness.Decision;
import homeward.proofs.witness.Witnessing;

/** The tree of a journal, its checkpoints and their witness, while somebody meddles with the store. */
class TreeKeeperTest {

    private static final String ORIGIN = "homeward/note";
    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.shared().mongoUri());

    private final LogKeys keys = new LogKeys(
            ORIGIN,
            List.of(
                    SigningKey.generate(ORIGIN, SignatureType.ED25519),
                    SigningKey.generate(ORIGIN, SignatureType.COSIGNATURE_ML_DSA_44)));
    private final List<SigningKey> witnessKeys = List.of(
            SigningKey.generate("witness/RUS", SignatureType.COSIGNATURE_ED25519),
            SigningKey.generate("witness/RUS", SignatureType.COSIGNATURE_ML_DSA_44));
    private final JournalKey mac = JournalKey.fresh();
    private MongoDatabase database = CLIENT.getDatabase(TestPlatform.newName("tree"));
    private Journal journal = Journal.open(database, JournalOptions.with(mac));
    private TreeKeeper keeper = keeper();
    private final WitnessHere witness = new WitnessHere();

    @BeforeEach
    void aJournalOfSomeCommits() {
        append(0, 20);
    }

    @AfterEach
    void close() {
        journal.close();
        database.drop();
    }

    @Test
    void aCheckpointIsThatOfTheCommitsInTheJournal() {
        Checkpoint checkpoint = Checkpoint.parse(attested().text());

        assertThat(checkpoint.origin()).isEqualTo(ORIGIN);
        assertThat(checkpoint.size()).isEqualTo(20);
        assertThat(checkpoint.root()).isEqualTo(rootOfJournal());
    }

    @Test
    void itIsSignedByTheLogWithBothKeysAndCosignedByTheWitness() {
        SignedNote note = attested();

        SignedNote cosigned = cosigning().cosigned(note).orElseThrow();

        assertThat(note.verifiedBy(verifiers())).hasSize(2);
        assertThat(cosigned.verifiedBy(witnessVerifiers())).hasSize(2);
        assertThat(cosigned.signatures()).hasSize(4);
        assertThat(witness.last).isNotNull();
    }

    @Test
    void itGrowsWithTheJournalAlsoAfterARestartAndInTwoReplicas() {
        attested();
        append(20, 300);
        keeper.catchUp();
        TreeKeeper other = keeper();
        append(320, 50);
        other.catchUp();
        append(370, 1);
        Cosigning cosigning = cosigning();

        SignedNote note = attested();

        assertThat(Checkpoint.parse(note.text())).isEqualTo(new Checkpoint(ORIGIN, 371, rootOfJournal()));
        assertThat(cosigning.cosigned(note)).isPresent();
        append(371, 30);
        assertThat(cosigning.cosigned(attested())).isPresent();
        assertThat(other.checkpoint().orElseThrow().text())
                .isEqualTo(keeper.checkpoint().orElseThrow().text());
    }

    @Test
    void anAlteredOrMissingTileIsMadeAgainFromTheJournal() {
        append(20, 400);
        SignedNote before = attested();
        database.getCollection(StoredTiles.COLLECTION)
                .updateOne(eq("_id", "0/000"), set("hashes", new Binary(new byte[256 * Hash.LENGTH])));
        keeper = keeper();
        assertThat(attested().text()).isEqualTo(before.text());

        database.getCollection(StoredTiles.COLLECTION).deleteOne(eq("_id", "1/000"));
        keeper = keeper();

        assertThat(attested().text()).isEqualTo(before.text());
    }

    @Test
    void aJournalThatWasCutOffIsContradictedByItsTree() {
        attested();
        database.getCollection("journal").deleteMany(gt("_id", 15L));

        assertThatThrownBy(keeper::catchUp)
                .isInstanceOf(LogContradicted.class)
                .hasMessage("the tree holds 20 commits, the journal only 15");
    }

    @Test
    void aJournalThatWasRewrittenIsContradictedByTheCheckpointThatWasSigned() {
        attested();
        rewritten(20);

        assertThatThrownBy(keeper::catchUp)
                .isInstanceOf(LogContradicted.class)
                .hasMessageContaining("position 20 is not the one in the tree");
        keeper.startAnew();
        assertThatThrownBy(this::attested)
                .isInstanceOf(LogContradicted.class)
                .hasMessageContaining("checkpoint of 20 commits");
    }

    @Test
    void aJournalThatWasRewrittenWithAllThatWasSignedIsContradictedByItsWitness() {
        assertThat(cosigning().cosigned(attested())).isPresent();
        rewritten(25);
        forgetTheLog();

        SignedNote signedAgain = attested();

        assertThatThrownBy(() -> cosigning().cosigned(signedAgain))
                .isInstanceOf(LogContradicted.class)
                .hasMessage("a witness has cosigned another journal of 20 commits than this one");
        assertThat(witness.decisions.getLast()).isInstanceOf(Decision.Contradiction.class);
        assertThat(witness.last).isNotNull();
        assertThat(witness.last.size()).isEqualTo(20);
    }

    @Test
    void aJournalThatWasSetBackWithAllThatWasSignedIsContradictedByItsWitness() {
        assertThat(cosigning().cosigned(attested())).isPresent();
        database.getCollection("journal").deleteMany(gt("_id", 15L));
        forgetTheLog();

        SignedNote signedAgain = attested();

        assertThatThrownBy(() -> cosigning().cosigned(signedAgain))
                .isInstanceOf(LogContradicted.class)
                .hasMessage("a witness has cosigned 20 commits, the journal holds only 15");
        assertThat(witness.decisions.getLast()).isEqualTo(new Decision.OtherSize(ORIGIN, 20, true));
    }

    @Test
    void whatAWitnessContradictedStandsWhileItDoesNotAnswerAndEndsWithTheJournalThatItKnows() {
        List<Document> cutOff = new ArrayList<>();
        assertThat(cosigning().cosigned(attested())).isPresent();
        AtomicBoolean away = new AtomicBoolean();
        Cosigning cosigning = new Cosigning(
                request -> {
                    if (away.get()) {
                        throw new IOException("away");
                    }
                    return witness.add(request);
                },
                keeper,
                this::witnessVerifiers);
        database.getCollection("journal").find(gt("_id", 15L)).into(cutOff);
        database.getCollection("journal").deleteMany(gt("_id", 15L));
        keeper.startAnew();
        database.getCollection(LogStore.CHECKPOINTS).drop();
        SignedNote shorter = attested();
        assertThatThrownBy(() -> cosigning.cosigned(shorter)).isInstanceOf(LogContradicted.class);

        away.set(true);
        assertThatThrownBy(() -> cosigning.cosigned(shorter))
                .isInstanceOf(LogContradicted.class)
                .hasMessage("a witness has cosigned 20 commits, the journal holds only 15");

        away.set(false);
        database.getCollection("journal").insertMany(cutOff);
        assertThat(cosigning.cosigned(attested())).isPresent();
    }

    @Test
    void aCheckpointIsShownToItsWitnessOnceAndAnotherOneOfThatSizeAgain() {
        Cosigning cosigning = cosigning();
        SignedNote signed = attested();
        SignedNote cosigned = cosigning.cosigned(signed).orElseThrow();

        assertThat(cosigning.cosigned(cosigned)).isEmpty();
        assertThat(cosigning.cosigned(signed).map(SignedNote::toString)).contains(cosigned.toString());
        assertThat(witness.decisions).hasSize(1);

        rewritten(20);
        forgetTheLog();
        SignedNote another = attested();
        assertThatThrownBy(() -> cosigning.cosigned(another))
                .isInstanceOf(LogContradicted.class)
                .hasMessage("a witness has cosigned another journal of 20 commits than this one");
    }

    @Test
    void aReplicaThatIsOvertakenBetweenTwoQuestionsContradictsNothing() {
        Cosigning other = cosigning();
        SignedNote first = attested();
        append(20, 2);
        SignedNote second = attested();
        append(22, 3);
        SignedNote third = attested();
        assertThat(other.cosigned(first)).isPresent();
        AtomicInteger questions = new AtomicInteger();
        Cosigning late = new Cosigning(
                request -> {
                    Witness.Answer answer = witness.add(request);
                    if (questions.getAndIncrement() == 0) {
                        other.cosigned(third);
                    }
                    return answer;
                },
                keeper,
                this::witnessVerifiers);

        assertThat(late.cosigned(second)).isEmpty();

        assertThat(questions).hasValue(2);
        assertThat(late.cosigned(third)).isPresent();
    }

    @Test
    void aWitnessThatWasSetBackIsToldAgain() {
        Cosigning cosigning = cosigning();
        SignedNote first = attested();
        assertThat(cosigning.cosigned(first)).isPresent();
        append(20, 5);
        assertThat(cosigning.cosigned(attested())).isPresent();
        append(25, 5);

        witness.last = Checkpoint.parse(first.text());
        assertThat(cosigning.cosigned(attested())).isPresent();
        append(30, 5);
        witness.last = null;

        assertThat(cosigning.cosigned(attested())).isPresent();
    }

    @Test
    void aWitnessThatAnswersNonsenseIsNoEndOfAThread() {
        SignedNote note = attested();

        for (String size : List.of("", "many", "-1", "9223372036854775808")) {
            assertThat(new Cosigning(_ -> new Witness.Answer(409, size), keeper, this::witnessVerifiers).cosigned(note))
                    .as("the size '%s'", size)
                    .isEmpty();
        }
        assertThat(new Cosigning(_ -> new Witness.Answer(200, "no line"), keeper, this::witnessVerifiers)
                        .cosigned(note))
                .isEmpty();
        assertThat(new Cosigning(witness, keeper, () -> {
                            throw new UncheckedIOException(new IOException("no folder"));
                        })
                        .cosigned(note))
                .isEmpty();
    }

    @Test
    void aWitnessWhoseKeyIsUnknownOrThatDoesNotAnswerChangesNothing() {
        SignedNote note = attested();

        assertThat(new Cosigning(witness, keeper, List::of).cosigned(note)).isEmpty();
        assertThat(new Cosigning(
                                _ -> {
                                    throw new IOException("away");
                                },
                                keeper,
                                this::witnessVerifiers)
                        .cosigned(note))
                .isEmpty();
        assertThat(new Cosigning(_ -> new Witness.Answer(503, ""), keeper, this::witnessVerifiers).cosigned(note))
                .isEmpty();
    }

    @Test
    void aCommitThatDiffersFromItsLeafIsFound() {
        attested();
        TreeComparison comparison = new TreeComparison(database);
        byte[] hash = journal.at(7).orElseThrow().hash();

        assertThat(comparison.differs(7, hash)).isFalse();
        assertThat(comparison.differs(8, hash)).isTrue();
        assertThat(comparison.differs(21, hash)).isFalse();
    }

    @Test
    void whoeverVerifiesTheJournalIsToldWhatItsTreeAndCheckpointContradict(@TempDir Path publicKeys)
            throws IOException {
        NoteKeyFiles.publish(publicKeys.resolve("log-note.vkeys"), keys.signing());
        attested();
        assertThat(contradictions(publicKeys)).isEmpty();

        database.getCollection("journal").deleteMany(gt("_id", 15L));
        assertThat(contradictions(publicKeys))
                .containsExactly(
                        "the checkpoint has 20 commits, the journal only 15",
                        "the tree has 20 commits, the journal only 15");

        rewritten(20);
        assertThat(contradictions(publicKeys))
                .hasSize(23)
                .contains(
                        "position 1 of the journal and of its tree differ",
                        "the tree ends with another commit than the journal has at position 20",
                        "the checkpoint of 20 commits is not that of this journal");
    }

    private List<String> contradictions(Path publicKeys) {
        return LogVerification.of(database).contradictions(publicKeys, "note");
    }

    @Test
    void theFirstCheckpointAndTheLastHundredAreKept() {
        for (int i = 0; i < 102; i++) {
            append(20 + i, 1);
            attested();
        }

        assertThat(keeper.log()
                        .first()
                        .map(note -> Checkpoint.parse(note.text()).size()))
                .contains(21L);
        assertThat(database.getCollection(LogStore.CHECKPOINTS).countDocuments())
                .isEqualTo(101);
        assertThat(keeper.log().at(23)).isPresent();
        assertThat(keeper.log().at(22)).isEmpty();
    }

    private TreeKeeper keeper() {
        return new TreeKeeper(journal, database, keys, Clock.systemUTC());
    }

    private SignedNote attested() {
        while (keeper.catchUp()) {
            // as many steps as it takes
        }
        return keeper.checkpoint().orElseThrow();
    }

    private Cosigning cosigning() {
        return new Cosigning(witness, keeper, this::witnessVerifiers);
    }

    private List<VerifierKey> witnessVerifiers() {
        return witnessKeys.stream().map(SigningKey::verifier).toList();
    }

    /** Another journal of the service, with its own key: what somebody can do who has the service's secrets. */
    private void rewritten(int commits) {
        journal.close();
        database.getCollection("journal").drop();
        journal = Journal.open(database, JournalOptions.with(mac));
        append(0, commits);
        keeper = keeper();
    }

    private void forgetTheLog() {
        List.of(LogStore.HEAD, LogStore.CHECKPOINTS, StoredTiles.COLLECTION)
                .forEach(name -> database.getCollection(name).drop());
        keeper = keeper();
    }

    private Hash rootOfJournal() {
        List<byte[]> hashes = new ArrayList<>();
        journal.read(1).forEachRemaining((StoredCommit commit) -> hashes.add(commit.hash()));
        return SmallTree.of(hashes).root();
    }

    private void append(int from, int count) {
        for (int i = from; i < from + count; i++) {
            NewEvent event = new NewEvent(
                    UUID.randomUUID(), "Noted", 1, Instant.EPOCH, "{}".getBytes(StandardCharsets.UTF_8), new byte[0]);
            journal.append(new Commit(UUID.randomUUID(), "note-1", "note", i, List.of(event)));
        }
    }

    private List<VerifierKey> verifiers() {
        return keys.signing().stream().map(SigningKey::verifier).toList();
    }

    /** A witness in this process, of another state. */
    private final class WitnessHere implements Witness {

        private final List<Decision> decisions = new ArrayList<>();
        private @Nullable Checkpoint last;

        @Override
        public Answer add(AddCheckpoint request) {
            Witnessing witnessing = new Witnessing(witnessKeys, name -> name.equals(ORIGIN) ? verifiers() : List.of());
            Decision decision = witnessing.decide(request.text(), last, Instant.EPOCH);
            decisions.add(decision);
            if (decision instanceof Decision.Cosigned cosigned) {
                last = cosigned.checkpoint();
            }
            return new Answer(decision.status(), decision.body());
        }
    }
}
