package homeward.proofs.tree;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Tiles that end with the process. */
public final class MemoryTiles implements Tiles {

    private final Map<Tile, byte[]> tiles = new ConcurrentHashMap<>();

    @Override
    public byte @Nullable [] read(Tile tile) {
        return tiles.get(tile);
    }

    @Override
    public void write(Map<Tile, byte[]> changed) {
        tiles.putAll(changed);
    }

    /** The places of all tiles, lowest level first. */
    public List<Tile> places() {
        return tiles.keySet().stream()
                .sorted(Comparator.comparingInt(Tile::level).thenComparingLong(Tile::index))
                .toList();
    }
}
