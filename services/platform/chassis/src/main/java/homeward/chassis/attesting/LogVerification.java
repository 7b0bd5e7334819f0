package homeward.chassis.attesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
import homeward.proofs.tree.Tile;
import homeward.proofs.tree.TreeGrowth;
import homeward.proofs.tree.TreeReader;

/**
 * Whether a journal is the one that is in its tree and in its checkpoints, computed anew from its commits: for an
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
        List<String> found = new ArrayList<>();
        try {
            // in this order, while the service goes on: each holds no more than what is read after it
            List<Long> attested = log.sizes();
            TreeHead head = log.head();
            Set<String> stored = new StoredTiles(database).paths();
            MemoryTiles tiles = leaves(head, found);
            TreeReader tree = new TreeReader(tiles);
            if (!attested.isEmpty() && attested.getLast() > head.size()) {
                found.add("the tree ends at " + head.size() + ", before its checkpoint of " + attested.getLast()
                        + " commits");
            }
            List<VerifierKey> keys = NoteKeyFiles.readAll(publicKeys, "log-" + service);
            for (long at : attested) {
                attested(log, at, tree, keys, found);
            }
            fits(head.size(), head.root(), tree, "tree", found);
            tiles(tiles, head.size(), stored, found);
        } catch (LogContradicted e) {
            found.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private void attested(LogStore log, long at, TreeReader tree, List<VerifierKey> keys, List<String> found) {
        try {
            Optional<SignedNote> note = log.at(at);
            if (note.isPresent()) {
                signed(note.get(), keys, found);
                Checkpoint checkpoint = Checkpoint.parse(note.get().text());
                if (checkpoint.size() != at) {
                    name("the checkpoint of " + at + " commits is one of " + checkpoint.size(), found);
                }
                fits(checkpoint.size(), checkpoint.root(), tree, "checkpoint", found);
            }
        } catch (LogContradicted | Malformed e) {
            found.add("the checkpoint of " + at + " commits is no longer the one that was signed");
        }
    }

    /** What is stored of each tile, as far as the tree has grown. Leaves that differ are named by their positions. */
    private void tiles(MemoryTiles right, long grown, Set<String> paths, List<String> found) {
        StoredTiles stored = new StoredTiles(database);
        Set<String> other = new TreeSet<>(paths);
        for (Tile place : right.places()) {
            other.remove(StoredTiles.id(place));
            int bytes = place.width(Math.min(grown, size)) * Hash.LENGTH;
            byte[] hashes = bytes == 0 ? null : stored.read(place);
            if (bytes > 0 && (hashes == null || hashes.length < bytes)) {
                name("tile " + StoredTiles.id(place) + " of the tree is not whole", found);
            } else if (hashes != null
                    && place.level() > 0
                    && !Arrays.equals(hashes, 0, bytes, Objects.requireNonNull(right.read(place)), 0, bytes)) {
                name("tile " + StoredTiles.id(place) + " of the tree is not that of this journal", found);
            }
        }
        other.forEach(path -> name("tile " + path + " belongs to no tree of this journal", found));
    }

    private static void name(String what, List<String> found) {
        if (found.size() < MOST) {
            found.add(what);
        }
    }

    /** The tree that follows from the journal as it is; what differs from the stored leaves is named. */
    private MemoryTiles leaves(TreeHead head, List<String> found) {
        MemoryTiles tiles = new MemoryTiles();
        TreeGrowth growth = TreeGrowth.at(0, tiles);
        TreeComparison stored = new TreeComparison(database);
        ChainInspection journal = ChainInspection.of(database, new NoTags());
        List<ChainAnchor> met;
        do {
            met = journal.next(STEP).met();
            for (ChainAnchor commit : met) {
                if (commit.position() <= head.size() && stored.differs(commit.position(), commit.hash())) {
                    name("position " + commit.position() + " of the journal and of its tree differ", found);
                }
            }
            if (met.stream()
                    .anyMatch(commit -> commit.position() == head.size()
                            && !Hash.of(commit.hash()).equals(head.hash()))) {
                name("the tree ends with another commit than the journal has at position " + head.size(), found);
            }
            growth.append(met.stream().map(commit -> Hash.ofLeaf(commit.hash())).toList());
        } while (met.size() == STEP);
        size = growth.size();
        return tiles;
    }

    private void fits(long wanted, Hash root, TreeReader tree, String what, List<String> found) {
        if (wanted > size) {
            found.add("the " + what + " has " + wanted + " commits, the journal only " + size);
        } else if (!tree.root(wanted).equals(root)) {
            found.add("the " + what + " of " + wanted + " commits is not that of this journal");
        }
    }

    private static void signed(SignedNote note, List<VerifierKey> keys, List<String> found) {
        try {
            if (note.verifiedBy(keys).size() < 2) {
                found.add("the checkpoint is not signed with the log's public keys");
            }
        } catch (ForgedSignature e) {
            found.add("the checkpoint in the store: " + e.getMessage());
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
