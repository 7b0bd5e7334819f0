package homeward.chassis.attesting;

import static homeward.chassis.topics.Installation.READS_ONLY;

import jakarta.inject.Singleton;

import com.mongodb.client.MongoDatabase;
import io.quarkus.arc.properties.UnlessBuildProperty;
import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.tree.Tile;

/** Compares commits with the leaves of the tree. For one walk through the journal at a time. */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class TreeComparison {

    private final StoredTiles tiles;
    private Tile at = new Tile(0, -1);
    private byte @Nullable [] hashes;

    TreeComparison(MongoDatabase database) {
        this.tiles = new StoredTiles(database);
    }

    /** Begins a walk. */
    public void begin() {
        at = new Tile(0, -1);
    }

    /**
     * Whether a commit differs from the leaf of its position; false if the tree has not grown so far.
     *
     * @param position from 1
     * @param hash of the commit
     */
    public boolean differs(long position, byte[] hash) {
        long index = position - 1;
        Tile tile = new Tile(0, index / Tile.WIDTH);
        if (!tile.equals(at)) {
            at = tile;
            hashes = tiles.read(tile);
        }
        int offset = (int) (index % Tile.WIDTH) * Hash.LENGTH;
        return hashes != null
                && offset + Hash.LENGTH <= hashes.length
                && !Hash.at(hashes, offset).equals(Hash.ofLeaf(hash));
    }
}
