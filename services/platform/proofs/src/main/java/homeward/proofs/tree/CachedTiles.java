package homeward.proofs.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;

/** Keeps the full tiles that were read last in memory; they never change. */
public final class CachedTiles implements Tiles {

    private final Tiles stored;
    private final Map<Tile, byte[]> kept;

    /** @param most number of tiles kept, of 8 KiB each */
    public CachedTiles(Tiles stored, int most) {
        this.stored = stored;
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
                return size() > most;
            }
        });
    }

    @Override
    public byte @Nullable [] read(Tile tile) {
        byte[] known = kept.get(tile);
        if (known != null) {
            return known;
        }
        byte[] read = stored.read(tile);
        if (read != null && read.length == Tile.WIDTH * Hash.LENGTH) {
            kept.put(tile, read);
        }
        return read;
    }

    @Override
    public void write(Map<Tile, byte[]> tiles) {
        stored.write(tiles);
    }
}
