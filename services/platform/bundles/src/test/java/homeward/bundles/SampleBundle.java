package homeward.bundles;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import homeward.journal.ChainHash;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;
import homeward.proofs.Hash;
import homeward.proofs.notes.CaseStatement;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.SigningKey;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.tree.MemoryTiles;
import homeward.proofs.tree.TreeGrowth;
import homeward.proofs.tree.TreeReader;

/** A case in the journals of two services, among other cases; all keys are made for it. */
final class SampleBundle {

    static final String CASE = "019a3f00-0000-7000-8000-000000000001";

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int FIRST_CHECKPOINT = 7;
    private static final String WITNESS = "homeward/witness/";

    private final Random random;
    private final Set<VerifierKey> keys = new LinkedHashSet<>();
    private final List<SigningKey> witness;
    private final List<JournalPart> parts = new ArrayList<>();

    SampleBundle(long seed, int commits) {
        this(
                seed,
                commits,
                List.of(
                        SigningKey.generate(WITNESS + "RUS", SignatureType.COSIGNATURE_ED25519),
                        SigningKey.generate(WITNESS + "RUS", SignatureType.COSIGNATURE_ML_DSA_44)));
    }

    private SampleBundle(long seed, int commits, List<SigningKey> witness) {
        this.random = new Random(seed);
        this.witness = witness;
        witness.forEach(key -> keys.add(key.verifier()));
        parts.add(part("request", commits));
        parts.add(part("identification", commits / 2));
    }

    /** The log of a third service signs in the place of the witness, with all kinds of keys. */
    static SampleBundle cosignedByALog(long seed, int commits) {
        return new SampleBundle(
                seed,
                commits,
                Stream.of(SignatureType.values())
                        .map(type -> SigningKey.generate("homeward/reintegration", type))
                        .toList());
    }

    byte[] bytes() {
        return BundleWriter.bundle(CASE, "NLD", NOON, parts);
    }

    List<JournalPart> parts() {
        return parts;
    }

    /** All public keys, as known from elsewhere. */
    KnownKeys known() {
        return new KnownKeys(
                keys.stream().filter(key -> !key.name().startsWith(WITNESS)).collect(Collectors.toSet()),
                keys.stream().filter(key -> key.name().startsWith(WITNESS)).collect(Collectors.toSet()));
    }

    /** The public keys of both logs and of the witness. */
    Set<VerifierKey> keys() {
        return keys;
    }

    private JournalPart part(String service, int size) {
        String origin = "homeward/" + service;
        List<SigningKey> log = List.of(
                SigningKey.generate(origin, SignatureType.ED25519),
                SigningKey.generate(origin, SignatureType.COSIGNATURE_ML_DSA_44));
        log.forEach(key -> keys.add(key.verifier()));
        List<StoredCommit> journal = journal(size);
        MemoryTiles tiles = new MemoryTiles();
        TreeGrowth.at(0, tiles)
                .append(journal.stream()
                        .map(commit -> Hash.ofLeaf(commit.hash()))
                        .toList());
        TreeReader tree = new TreeReader(tiles);
        List<StoredCommit> ofCase = journal.stream()
                .filter(commit -> commit.stream().contains(CASE))
                .toList();
        String statement = CaseStatement.of(
                        origin,
                        CASE,
                        size,
                        ofCase.stream().map(StoredCommit::hash).toList())
                .text();
        List<SigningKey> all = Stream.concat(log.stream(), witness.stream()).toList();
        return new JournalPart(
                service,
                signed(new Checkpoint(origin, size, tree.root(size)).text(), all),
                signed(new Checkpoint(origin, FIRST_CHECKPOINT, tree.root(FIRST_CHECKPOINT)).text(), log),
                tree.consistency(FIRST_CHECKPOINT, size),
                all.stream().map(key -> key.verifier().toString()).toList(),
                ofCase.stream()
                        .map(commit -> new JournalPart.Proved(
                                commit.position(),
                                ChainHash.hashedBytes(commit),
                                tree.inclusion(commit.position() - 1, size)))
                        .toList(),
                signed(statement, log.subList(0, 1)));
    }

    private static String signed(String text, List<SigningKey> by) {
        return new SignedNote(text, by.stream().map(key -> key.sign(text, NOON)).toList()).toString();
    }

    /** Every third commit or so belongs to the case, in two streams of it. */
    private List<StoredCommit> journal(int size) {
        ChainHash hasher = new ChainHash();
        List<StoredCommit> journal = new ArrayList<>();
        byte[] prev = new byte[ChainHash.LENGTH];
        long[] next = new long[3];
        for (int i = 1; i <= size; i++) {
            int stream = i < 3 ? i - 1 : random.nextInt(6);
            StoredCommit commit = stream < 2
                    ? commit(i, "application-" + CASE + (stream == 0 ? "" : "-" + new UUID(7, 7)), next[stream]++, prev)
                    : commit(i, "application-" + new UUID(9, 9), next[2]++, prev);
            byte[] hash = hasher.of(commit);
            journal.add(with(commit, hash));
            prev = hash;
        }
        return journal;
    }

    private StoredCommit commit(long position, String stream, long sequence, byte[] prev) {
        StoredEvent event = new StoredEvent(
                new UUID(random.nextLong(), random.nextLong()),
                sequence,
                "SomethingHappened",
                1,
                NOON,
                ("{\"number\":" + random.nextInt(1000) + ",\"note\":\"<b>" + position
                                + "</b>\",\"name\":{\"person\":\"p\"," + "\"keyId\":\"k\",\"ciphertext\":\"c\"}}")
                        .getBytes(StandardCharsets.UTF_8),
                "{\"actor\":\"officer-1\",\"onBehalfOf\":\"NLD\",\"authority\":\"IND\"}"
                        .getBytes(StandardCharsets.UTF_8));
        return new StoredCommit(
                position,
                new UUID(random.nextLong(), random.nextLong()),
                stream,
                "application",
                sequence,
                sequence,
                NOON.plusMillis(position),
                NOON,
                List.of(event),
                prev,
                new byte[0],
                new byte[0]);
    }

    private static StoredCommit with(StoredCommit commit, byte[] hash) {
        return new StoredCommit(
                commit.position(),
                commit.commit(),
                commit.stream(),
                commit.type(),
                commit.first(),
                commit.last(),
                commit.at(),
                commit.maxTime(),
                commit.events(),
                commit.prev(),
                hash,
                commit.tag());
    }
}
