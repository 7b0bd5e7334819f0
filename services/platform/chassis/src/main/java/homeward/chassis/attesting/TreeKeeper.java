package homeward.chassis.attesting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.chassis.attesting.LogStore.TreeHead;
import homeward.journal.CommitReader;
import homeward.journal.Head;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;
import homeward.proofs.Hash;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.tree.CachedTiles;
import homeward.proofs.tree.Consistency;
import homeward.proofs.tree.DamagedTree;
import homeward.proofs.tree.Tiles;
import homeward.proofs.tree.TreeGrowth;
import homeward.proofs.tree.TreeReader;

/**
 * Keeps the tree of the journal and signs its checkpoints. Several replicas may do so at once: the tree that follows from
 * a journal is always the same. Not thread-safe.
 */
final class TreeKeeper {

    private static final Logger LOG = Logger.getLogger(TreeKeeper.class);

    /** Commits after which the growth is noted. */
    private static final int STEP = 2_000;

    private static final int TILES_IN_MEMORY = 64;

    private final Journal journal;
    private final StoredTiles stored;
    private final LogStore log;
    private final LogKeys keys;
    private final Clock clock;
    private Tiles tiles;
    private TreeReader reader;
    private @Nullable TreeGrowth growth;
    private boolean checked;

    TreeKeeper(Journal journal, MongoDatabase database, LogKeys keys, Clock clock) {
        this.journal = journal;
        this.stored = new StoredTiles(database);
        this.log = new LogStore(database);
        this.keys = keys;
        this.clock = clock;
        this.tiles = new CachedTiles(stored, TILES_IN_MEMORY);
        this.reader = new TreeReader(tiles);
    }

    /**
     * Takes the commits that are new into the tree, as many as one step takes.
     *
     * @return whether there may be more
     * @throws LogContradicted if the journal is not the one that is in the tree
     */
    boolean catchUp() {
        TreeHead head = log.head();
        if (!checked) {
            head = rebuiltIfDamaged(head);
            requireContinued(head);
            checked = true;
        }
        List<Hash> leaves = new ArrayList<>();
        Hash last = head.hash();
        try (CommitReader commits = journal.read(head.size() + 1)) {
            while (leaves.size() < STEP && commits.hasNext()) {
                StoredCommit commit = commits.next();
                if (!Hash.of(commit.prev()).equals(last)) {
                    throw new LogContradicted(
                            commit.position() - 1,
                            "the commit at position " + (commit.position() - 1) + " is not the one in the tree");
                }
                last = Hash.of(commit.hash());
                leaves.add(Hash.ofLeaf(commit.hash()));
            }
        }
        if (leaves.isEmpty()) {
            requireContinued(head);
            return false;
        }
        TreeGrowth edge = at(head.size());
        edge.append(leaves);
        log.advance(new TreeHead(edge.size(), last, reader.root(edge.size())));
        return leaves.size() == STEP;
    }

    private TreeGrowth at(long size) {
        TreeGrowth edge = growth;
        if (edge == null || edge.size() != size) {
            edge = TreeGrowth.at(size, tiles);
            growth = edge;
        }
        return edge;
    }

    /** The journal still ends with the commit at which the tree ends, or goes on behind it. */
    private void requireContinued(TreeHead head) {
        if (head.size() == 0) {
            return;
        }
        Head newest = journal.head();
        if (newest.position() < head.size()) {
            throw new LogContradicted(
                    newest.position() + 1,
                    "the tree holds " + head.size() + " commits, the journal only " + newest.position());
        }
        Hash now = newest.position() == head.size()
                ? Hash.of(newest.hash())
                : journal.at(head.size()).map(commit -> Hash.of(commit.hash())).orElse(Hash.OF_NOTHING);
        if (!now.equals(head.hash())) {
            throw new LogContradicted(
                    head.size(), "the commit at position " + head.size() + " is not the one in the tree");
        }
    }

    /** Tiles can be lost or altered; they follow from the journal, so they are made again. */
    private TreeHead rebuiltIfDamaged(TreeHead head) {
        try {
            if (reader.root(head.size()).equals(head.root())) {
                return head;
            }
        } catch (DamagedTree e) {
            LOG.debugf("tiles are missing: %s", e.getMessage());
        }
        LOG.warnf("The tree of %d commits is not what it was; it is built anew from the journal", head.size());
        startAnew();
        return TreeHead.EMPTY;
    }

    /** Forgets the tree; it is then built from the journal as that is now. The checkpoints that were signed remain. */
    void startAnew() {
        stored.clear();
        log.restart();
        tiles = new CachedTiles(stored, TILES_IN_MEMORY);
        reader = new TreeReader(tiles);
        growth = null;
    }

    /**
     * The checkpoint of the tree as it stands, signed now if it was not yet; empty while the tree is.
     *
     * @throws LogContradicted if the tree does not continue that of the last checkpoint; nothing is signed then
     */
    Optional<SignedNote> checkpoint() {
        TreeHead head = log.head();
        Optional<SignedNote> last = log.last();
        if (head.size() == 0) {
            return last;
        }
        if (last.isPresent()) {
            Checkpoint before = Checkpoint.parse(last.get().text());
            requireConsistent(before, head);
            if (before.size() == head.size()) {
                return last;
            }
        }
        String text = new Checkpoint(keys.origin(), head.size(), head.root()).text();
        SignedNote note = new SignedNote(text, keys.sign(text, clock.instant()));
        log.keep(note);
        return Optional.of(note);
    }

    private void requireConsistent(Checkpoint before, TreeHead head) {
        boolean fits = before.size() <= head.size()
                && Consistency.holds(
                        before.size(),
                        before.root(),
                        head.size(),
                        head.root(),
                        reader.consistency(before.size(), head.size()));
        if (!fits) {
            throw new LogContradicted(
                    Math.min(before.size(), head.size()),
                    "the journal is not the one of which the checkpoint of " + before.size() + " commits was signed");
        }
    }

    /** The proof that the tree of one size is the beginning of the present one. */
    List<Hash> consistency(long from, long to) {
        return from == 0 ? List.of() : reader.consistency(from, to);
    }

    LogStore log() {
        return log;
    }
}
