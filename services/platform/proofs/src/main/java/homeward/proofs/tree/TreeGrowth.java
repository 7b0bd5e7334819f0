package homeward.proofs.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import homeward.proofs.Hash;

/**
 * The growing edge of a tree: the last tile of every level. Not thread-safe.
 *
 * <p>The tiles are in the store when {@link #append} returns; whoever then notes the new size has all that is needed to
 * read the tree at it. After a failed append the edge is opened again, at the size that was noted.
 */
public final class TreeGrowth {

    private final Tiles tiles;
    private final List<Edge> edges = new ArrayList<>();
    private long size;

    /** The hashes of a level's last tile, at least while it is not full. */
    private static final class Edge {
        private final byte[] hashes = new byte[Tile.WIDTH * Hash.LENGTH];
        private long index;
        private int width;
    }

    private TreeGrowth(Tiles tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /**
     * Opens a tree at a size that it had, in order to append to it from there.
     *
     * @throws DamagedTree if one of the tiles that are continued is not there
     */
    public static TreeGrowth at(long size, Tiles tiles) {
        TreeGrowth growth = new TreeGrowth(tiles, size);
        for (int level = 0; size >>> (Tile.HEIGHT * level) > 0 && Tile.HEIGHT * level < Long.SIZE; level++) {
            long hashes = size >>> (Tile.HEIGHT * level);
            Edge edge = growth.edge(level);
            edge.index = hashes / Tile.WIDTH;
            edge.width = (int) (hashes % Tile.WIDTH);
            if (edge.width > 0) {
                byte[] stored = TreeReader.hashes(tiles, new Tile(level, edge.index), edge.width);
                System.arraycopy(stored, 0, edge.hashes, 0, edge.width * Hash.LENGTH);
            }
        }
        return growth;
    }

    public long size() {
        return size;
    }

    /** Appends leaves, by their hashes. */
    public void append(List<Hash> leaves) {
        Map<Tile, byte[]> changed = new LinkedHashMap<>();
        for (Hash leaf : leaves) {
            add(0, leaf, changed);
        }
        for (int level = 0; level < edges.size(); level++) {
            Edge edge = edges.get(level);
            if (edge.width > 0) {
                changed.put(new Tile(level, edge.index), Arrays.copyOf(edge.hashes, edge.width * Hash.LENGTH));
            }
        }
        tiles.write(changed);
        size += leaves.size();
    }

    private void add(int level, Hash hash, Map<Tile, byte[]> changed) {
        Edge edge = edge(level);
        System.arraycopy(hash.bytes(), 0, edge.hashes, edge.width * Hash.LENGTH, Hash.LENGTH);
        edge.width++;
        if (edge.width == Tile.WIDTH) {
            changed.put(new Tile(level, edge.index), edge.hashes.clone());
            add(level + 1, TreeReader.complete(edge.hashes, 0, Tile.WIDTH), changed);
            edge.index++;
            edge.width = 0;
        }
    }

    private Edge edge(int level) {
        while (edges.size() <= level) {
            edges.add(new Edge());
        }
        return edges.get(level);
    }
}
