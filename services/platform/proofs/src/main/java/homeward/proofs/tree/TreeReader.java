package homeward.proofs.tree;

import java.util.ArrayList;
import java.util.List;

import homeward.proofs.Hash;

/**
 * Roots and proofs of a tree that is kept in tiles, at any size up to the current one. Thread-safe if the tiles are.
 *
 * <p>Source: RFC 6962, sections 2.1 (roots), 2.1.1 (inclusion) and 2.1.2 (consistency).
 */
public final class TreeReader {

    private final Tiles tiles;

    public TreeReader(Tiles tiles) {
        this.tiles = tiles;
    }

    /** @throws DamagedTree if a tile of a tree of that size is not there */
    public Hash root(long size) {
        return size == 0 ? Hash.OF_NOTHING : range(0, size);
    }

    /**
     * The hashes that lead from a leaf to the root, the leaf's sibling first.
     *
     * @param index of the leaf, from 0
     * @param size of the tree, greater than the index
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has none with the index " + index);
        }
        List<Hash> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + split(end - begin);
            if (index < middle) {
                path.add(range(middle, end));
                end = middle;
            } else {
                path.add(range(begin, middle));
                begin = middle;
            }
        }
        return path.reversed();
    }

    /**
     * The hashes that show the tree of one size to be the beginning of that of another.
     *
     * @param from at least 1
     * @param to at least {@code from}; nothing is needed if they are equal
     */
    public List<Hash> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("there is no proof of consistency from size " + from + " to " + to);
        }
        List<Hash> path = new ArrayList<>();
        long begin = 0;
        long end = to;
        while (end != from) {
            long middle = begin + split(end - begin);
            if (from <= middle) {
                path.add(range(middle, end));
                end = middle;
            } else {
                path.add(range(begin, middle));
                begin = middle;
            }
        }
        if (begin > 0) {
            path.add(range(begin, end));
        }
        return path.reversed();
    }

    /** The root of the leaves from one index up to another, as they stand together in a tree. */
    private Hash range(long begin, long end) {
        long count = end - begin;
        if (Long.bitCount(count) == 1) {
            return complete(Long.numberOfTrailingZeros(count), begin / count);
        }
        long middle = begin + split(count);
        return Hash.ofNode(range(begin, middle), range(middle, end));
    }

    /** The hash of the complete subtree of a height, by its place among those of the same height. */
    private Hash complete(int height, long place) {
        int level = height / Tile.HEIGHT;
        int within = height % Tile.HEIGHT;
        long first = place << within;
        int width = 1 << within;
        int offset = (int) (first % Tile.WIDTH);
        byte[] hashes = hashes(tiles, new Tile(level, first / Tile.WIDTH), offset + width);
        return complete(hashes, offset, width);
    }

    /** The root of neighbours within a tile, a power of two of them. */
    static Hash complete(byte[] hashes, int first, int count) {
        if (count == 1) {
            return Hash.at(hashes, first * Hash.LENGTH);
        }
        int half = count / 2;
        return Hash.ofNode(complete(hashes, first, half), complete(hashes, first + half, half));
    }

    static byte[] hashes(Tiles tiles, Tile tile, int least) {
        byte[] hashes = tiles.read(tile);
        if (hashes == null || hashes.length < least * Hash.LENGTH) {
            throw new DamagedTree("of tile " + tile.path(least) + " there "
                    + (hashes == null ? "is nothing" : "are only " + hashes.length + " bytes"));
        }
        return hashes;
    }

    /** The greatest power of two that is less than the size, which is at least 2. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
