package homeward.chassis.attesting;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoDatabase;
import io.quarkus.arc.properties.UnlessBuildProperty;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.Streams;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.journal.ChainHash;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;
import homeward.proofs.Hash;
import homeward.proofs.notes.CaseStatement;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.tree.CachedTiles;
import homeward.proofs.tree.TreeReader;

/**
 * The commits of a case in this journal as they are stored, each with its proof. Personal data in them is
 * ciphertext.
 */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class CaseProofs {

    private static final int TILES_IN_MEMORY = 64;

    private final CaseCommits commits;
    private final Streams streams;
    private final LogStore log;
    private final TreeReader tree;
    /** Who may have the commits, by the streams as they stood: a long case is not folded anew for each of its pages. */
    private final Cache<Standing, Boolean> allowed =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private final String service;
    private final Path publicKeys;
    private final LogKeys keys;

    /** @param ends sequence of the last event of each stream of the case */
    private record Standing(CaseId caseId, StateCode state, Map<String, Long> ends) {}

    CaseProofs(
            Journal journal,
            Streams streams,
            MongoDatabase database,
            @Any Instance<Decider<?, ?, ?>> deciders,
            @ConfigProperty(name = "homeward.service") String service,
            @ConfigProperty(name = "homeward.log.origin") String origin,
            @ConfigProperty(name = "homeward.keys.private") Path secrets,
            @ConfigProperty(name = "homeward.keys.public") Path publicKeys) {
        this.commits = new CaseCommits(
                journal, deciders.stream().map(decider -> decider.type().name()).toList());
        this.streams = streams;
        this.log = new LogStore(database);
        this.tree = new TreeReader(new CachedTiles(new StoredTiles(database), TILES_IN_MEMORY));
        this.service = service;
        this.publicKeys = publicKeys;
        this.keys = LogKeys.in(secrets, publicKeys, service, origin);
    }

    /** The last checkpoint that was signed, with the cosignatures that it has. */
    SignedNote checkpoint() {
        return log.last()
                .orElseThrow(() -> Refusal.unknown("nothing was recorded here yet, so there is no checkpoint"));
    }

    /**
     * A page of the case's commits.
     *
     * @param size of the checkpoint to which the proofs lead; null for the last one
     * @param after position of the last commit of the page before; 0 for the first page
     * @throws Refusal (404) if the caller's state is not one of the two sides of the case, or the checkpoint is not kept
     */
    CaseProofsResource.Page page(CaseId caseId, StateCode state, @Nullable Long size, long after, int most) {
        requireSide(caseId, state);
        SignedNote note = size == null
                ? checkpoint()
                : log.at(size).orElseThrow(() -> Refusal.unknown("the checkpoint of that size is not kept"));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        List<StoredCommit> found = commits.page(caseId, after, most + 1).stream()
                .filter(commit -> commit.position() <= checkpoint.size())
                .toList();
        List<StoredCommit> shown = found.subList(0, Math.min(most, found.size()));
        SignedNote first = log.first().orElse(note);
        return new CaseProofsResource.Page(
                service,
                checkpoint.size(),
                note.toString(),
                first.toString(),
                texts(consistency(Checkpoint.parse(first.text()), checkpoint)),
                keys(),
                shown.stream().map(commit -> proved(commit, checkpoint)).toList(),
                found.size() <= most ? statement(caseId, checkpoint) : null,
                shown.isEmpty() ? after : shown.getLast().position(),
                found.size() <= most);
    }

    private String statement(CaseId caseId, Checkpoint in) {
        String text = CaseStatement.of(keys.origin(), caseId.toString(), in.size(), commits.hashes(caseId, in.size()))
                .text();
        return new SignedNote(text, keys.signPlainly(text)).toString();
    }

    private List<Hash> consistency(Checkpoint first, Checkpoint last) {
        return first.size() <= last.size() ? tree.consistency(first.size(), last.size()) : List.of();
    }

    private CaseProofsResource.ProvedCommit proved(StoredCommit commit, Checkpoint in) {
        return new CaseProofsResource.ProvedCommit(
                commit.position(),
                Base64.getEncoder().encodeToString(ChainHash.hashedBytes(commit)),
                texts(tree.inclusion(commit.position() - 1, in.size())));
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    /**
     * The stored bytes tell how much was recorded and when, of what only one side may know too. If there is such a side, it
     * alone is given them; otherwise both are, and states of transit and strangers never. A stream that was only announced is
     * given as it will be once it is opened; one that does not know the sides yet, to nobody.
     */
    private void requireSide(CaseId caseId, StateCode state) {
        Map<String, String> types = commits.streams(caseId);
        Standing standing = new Standing(caseId, state, commits.ends(types.keySet()));
        boolean allowed = this.allowed.get(
                standing,
                _ -> types.entrySet().stream()
                        .anyMatch(stream -> streams.provedTo(stream.getValue(), stream.getKey(), state)));
        if (!allowed) {
            throw Refusal.unknown("there is no such case, or it is not visible to you");
        }
    }

    private List<String> keys() {
        try {
            return Set.of("log-" + service, "witness-").stream()
                    .sorted()
                    .flatMap(prefix -> read(prefix).stream())
                    .map(VerifierKey::toString)
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("the public keys cannot be read", e);
        }
    }

    private List<VerifierKey> read(String prefix) {
        try {
            return NoteKeyFiles.readAll(publicKeys, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
