package homeward.chassis.attesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;

import homeward.chassis.attesting.LogStore.TreeHead;
import homeward.journal.ChainAnchor;
import homeward.journal.ChainInspection;
import homeward.journal.CommitMac;
import homeward.proofs.Hash;
import homeward.proofs.Malformed;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.ForgedSignature;
import homeward.proofs.notes.NoteKeyFiles;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.tree.MemoryTiles;
import homeward.proofs.tree.TreeGrowth;
import homeward.proofs.tree.TreeReader;

/**
 * Whether a journal is the one that is in its tree and in its last checkpoint, computed anew from its commits: for an
 * operator, while the service runs or not. The chain itself is verified elsewhere.
 */
public final class LogVerification {

    private static final int STEP = 1_000;

    /** Leaves that are named, if many differ. */
    private static final int MOST = 100;

    private final MongoDatabase database;
    private long size;

    private LogVerification(MongoDatabase database) {
        this.database = database;
    }

    public static LogVerification of(MongoDatabase database) {
        return new LogVerification(database);
    }

    /**
     * @param publicKeys folder of the public keys
     * @param service whose log it is
     * @return one clause each; empty if nothing is contradicted, or nothing was attested yet
     */
    public List<String> contradictions(Path publicKeys, String service) {
        LogStore log = new LogStore(database);
        TreeHead head = log.head();
        List<String> found = new ArrayList<>();
        try {
            Optional<SignedNote> last = log.last();
            TreeReader tree = leaves(head, found);
            if (last.isPresent()) {
                signed(last.get(), publicKeys, service, found);
                Checkpoint checkpoint = Checkpoint.parse(last.get().text());
                fits(checkpoint.size(), checkpoint.root(), tree, "checkpoint", found);
            }
            fits(head.size(), head.root(), tree, "tree", found);
        } catch (LogContradicted | Malformed e) {
            found.add(String.valueOf(e.getMessage()));
        }
        return found;
    }

    /** The tree that follows from the journal as it is; what differs from the stored leaves is named. */
    private TreeReader leaves(TreeHead head, List<String> found) {
        MemoryTiles tiles = new MemoryTiles();
        TreeGrowth growth = TreeGrowth.at(0, tiles);
        TreeComparison stored = new TreeComparison(database);
        ChainInspection journal = ChainInspection.of(database, new NoTags());
        List<ChainAnchor> met;
        do {
            met = journal.next(STEP).met();
            for (ChainAnchor commit : met) {
                if (commit.position() <= head.size()
                        && stored.differs(commit.position(), commit.hash())
                        && found.size() < MOST) {
                    found.add("position " + commit.position() + " of the journal and of its tree differ");
                }
            }
            growth.append(met.stream().map(commit -> Hash.ofLeaf(commit.hash())).toList());
        } while (met.size() == STEP);
        size = growth.size();
        return new TreeReader(tiles);
    }

    private void fits(long wanted, Hash root, TreeReader tree, String what, List<String> found) {
        if (wanted > size) {
            found.add("the " + what + " has " + wanted + " commits, the journal only " + size);
        } else if (!tree.root(wanted).equals(root)) {
            found.add("the " + what + " of " + wanted + " commits is not that of this journal");
        }
    }

    private static void signed(SignedNote note, Path publicKeys, String service, List<String> found) {
        try {
            List<VerifierKey> keys = NoteKeyFiles.readAll(publicKeys, "log-" + service);
            if (note.verifiedBy(keys).size() < 2) {
                found.add("the checkpoint is not signed with the log's keys in " + publicKeys);
            }
        } catch (ForgedSignature e) {
            found.add("the checkpoint in the store: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tags are verified with the chain. */
    private static final class NoTags implements CommitMac {

        @Override
        public byte[] tag(byte[] hash) {
            throw new UnsupportedOperationException("nothing is written");
        }

        @Override
        public boolean matches(byte[] hash, byte[] tag) {
            return true;
        }
    }
}
