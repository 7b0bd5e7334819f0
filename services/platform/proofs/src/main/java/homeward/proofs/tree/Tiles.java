package homeward.proofs.tree;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Where the tiles of a tree are kept. Thread-safe. */
public interface Tiles {

    /** The hashes of the tile, as many as were stored, one after the other; null if there is none. */
    byte @Nullable [] read(Tile tile);

    /**
     * Stores tiles. One that is stored already, and is wider, may be kept instead: both begin with the same hashes.
     */
    void write(Map<Tile, byte[]> tiles);
}
