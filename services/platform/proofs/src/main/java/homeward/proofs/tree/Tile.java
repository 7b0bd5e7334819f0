package homeward.proofs.tree;

import java.util.Locale;

/**
 * The place of a tile: up to 256 hashes of one level, side by side. On level 0 they are hashes of leaves; on every level
 * above, each is the root of the full tile below it.
 *
 * <p>Source: C2SP tlog-tiles.
 *
 * @param level from 0, the leaves
 * @param index within the level, from 0
 */
public record Tile(int level, long index) {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    /** Levels of the tree within a tile. */
    static final int HEIGHT = 8;

    /** Number of hashes that the tile has in a tree of that size; 0 if it has no such tile. */
    public int width(long size) {
        int shift = HEIGHT * level;
        long hashes = (shift >= Long.SIZE ? 0 : size >>> shift) - index * WIDTH;
        return (int) Math.clamp(hashes, 0, WIDTH);
    }

    /** The path under which a log publishes it, e.g. {@code 0/x001/x234/067} or {@code 1/000.p/17}. */
    public String path(int width) {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return level + "/" + path + (width == WIDTH ? "" : ".p/" + width);
    }
}
