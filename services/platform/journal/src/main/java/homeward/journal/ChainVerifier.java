package homeward.journal;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal from the first commit to the last, recomputes the hashes, checks the tags, and reports the first commit
 * that was altered, dropped, swapped, inserted or forged. Read-only; other processes may append meanwhile.
 */
public final class ChainVerifier {

    private static final int PAGE = 500;

    private final CommitStore store;
    private final CommitMac mac;
    private final ChainHash hasher = new ChainHash();
    private final BreakNamer namer;

    private ChainVerifier(CommitStore store, CommitMac mac) {
        this.store = store;
        this.mac = mac;
        this.namer = new BreakNamer(store, hasher);
    }

    /** A verifier of the journal in this database. Creates nothing there, not even an index. */
    public static ChainVerifier of(MongoDatabase database, CommitMac mac) {
        return new ChainVerifier(new CommitStore(database), mac);
    }

    /** Whether the database contains a journal, possibly an empty one. */
    public static boolean hasJournal(MongoDatabase database) {
        return CommitStore.exists(database);
    }

    /**
     * Verifies everything up to the head.
     *
     * @param anchor a commit that the journal must contain; null if none is known
     * @param progress receives the position reached, every 500 commits
     */
    public ChainReport verify(@Nullable ChainAnchor anchor, LongConsumer progress) {
        Walk walk = new Walk(anchor);
        long behind = Long.MIN_VALUE;
        while (true) {
            int read = 0;
            try (MongoCursor<RawBsonDocument> commits = store.after(behind, PAGE)) {
                while (commits.hasNext()) {
                    StoredCommit commit = CommitParser.parse(commits.next());
                    read++;
                    ChainFinding finding = walk.meet(commit);
                    if (finding != null) {
                        return walk.broken(finding);
                    }
                    behind = commit.position();
                }
            } catch (DamagedJournal unreadable) {
                return walk.broken(walk.unreadable(unreadable));
            }
            progress.accept(walk.position);
            if (read < PAGE) {
                return walk.end();
            }
        }
    }

    /** The verification in progress: the position reached and its hash. */
    private final class Walk {

        private final @Nullable ChainAnchor anchor;
        private long position;
        private byte[] hash = Head.EMPTY.hash();

        Walk(@Nullable ChainAnchor anchor) {
            this.anchor = anchor;
        }

        @Nullable
        ChainFinding meet(StoredCommit commit) {
            long expected = position + 1;
            if (commit.position() == expected
                    && Arrays.equals(commit.prev(), hash)
                    && Arrays.equals(commit.hash(), hasher.of(commit))) {
                if (anchor != null && anchor.position() == expected && !Arrays.equals(anchor.hash(), commit.hash())) {
                    return notAttested(commit);
                }
                if (!mac.matches(commit.hash(), commit.tag())) {
                    return namer.unauthentic(commit, hash);
                }
                position = expected;
                hash = commit.hash();
                return null;
            }
            return namer.name(commit, expected, hash);
        }

        private ChainFinding notAttested(StoredCommit commit) {
            StoredCommit next = store.at(commit.position() + 1);
            if (next != null && !Arrays.equals(next.prev(), commit.hash())) {
                return namer.name(next, next.position(), commit.hash()); // the one behind it knows more
            }
            return new ChainFinding(
                    ChainFinding.Kind.REWRITTEN,
                    commit.position(),
                    "the chain is sound up to " + commit.position() + ", but not the one that was attested");
        }

        ChainFinding unreadable(DamagedJournal damage) {
            if (damage.foreign()) {
                return namer.inserted(damage.position());
            }
            return damage.position() > position + 1 ? namer.dropped(position + 1) : namer.altered(position + 1);
        }

        ChainReport end() {
            if (anchor != null && anchor.position() > position) {
                return broken(namer.dropped(position + 1));
            }
            return new ChainReport(position, hash, Optional.empty());
        }

        ChainReport broken(ChainFinding finding) {
            long sound = Math.min(position, finding.position() - 1);
            StoredCommit last = sound == position || sound < 1 ? null : store.at(sound);
            return new ChainReport(sound, last == null ? hash : last.hash(), Optional.of(finding));
        }
    }
}
