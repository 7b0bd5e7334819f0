package homeward.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import org.bson.RawBsonDocument;

/**
 * Walks through a journal in steps and reports every position that is damaged, not only the first: it goes on behind the
 * damage. By the same rules as {@link ChainVerifier}. Not thread-safe.
 */
public final class ChainInspection {

    /** Missing positions reported in a row; a journal that lost more is not described better by more of them. */
    private static final int MOST_MISSING = 100;

    private final CommitStore store;
    private final CommitMac mac;
    private final ChainHash hasher = new ChainHash();
    private final BreakNamer namer;
    private long position;
    private byte[] hash = Head.EMPTY.hash();

    private ChainInspection(CommitStore store, CommitMac mac) {
        this.store = store;
        this.mac = mac;
        this.namer = new BreakNamer(store, hasher);
    }

    /** At the beginning of the journal in this database. */
    public static ChainInspection of(MongoDatabase database, CommitMac mac) {
        return new ChainInspection(new CommitStore(database), mac);
    }

    /**
     * Inspects the next commits.
     *
     * @param most maximum number
     * @return what is damaged among them
     */
    public Step next(int most) {
        List<ChainFinding> findings = new ArrayList<>();
        List<ChainAnchor> met = new ArrayList<>();
        int read = 0;
        try (MongoCursor<RawBsonDocument> commits = store.after(position, most)) {
            while (commits.hasNext()) {
                read++;
                meet(commits.next(), findings);
                met.add(new ChainAnchor(position, hash));
            }
        }
        return new Step(read, findings, met);
    }

    /**
     * The result of one step.
     *
     * @param commits number of commits inspected; fewer than wanted at the end of the journal
     * @param met where the inspection stood after each of them
     */
    public record Step(int commits, List<ChainFinding> findings, List<ChainAnchor> met) {}

    /** Whether the journal holds the commit, at its position and with its hash. */
    public boolean holds(ChainAnchor anchor) {
        List<Head> found = store.headsBetween(anchor.position(), anchor.position());
        return !found.isEmpty() && Arrays.equals(found.getFirst().hash(), anchor.hash());
    }

    private void meet(RawBsonDocument document, List<ChainFinding> findings) {
        StoredCommit commit;
        try {
            commit = CommitParser.parse(document);
        } catch (DamagedJournal unreadable) {
            findings.add(
                    unreadable.foreign()
                            ? namer.inserted(unreadable.position())
                            : namer.altered(unreadable.position()));
            position = Math.max(position, unreadable.position());
            return;
        }
        long expected = position + 1;
        for (long missing = expected; missing < commit.position() && missing - expected < MOST_MISSING; missing++) {
            findings.add(namer.dropped(missing));
        }
        boolean follows = commit.position() > expected || Arrays.equals(commit.prev(), hash);
        if (!follows || !Arrays.equals(commit.hash(), hasher.of(commit))) {
            findings.add(namer.name(commit, commit.position(), follows ? commit.prev() : hash));
        } else if (!mac.matches(commit.hash(), commit.tag())) {
            findings.add(namer.unauthentic(commit, commit.prev()));
        }
        position = commit.position();
        hash = commit.hash();
    }
}
