package homeward.proofs.tree;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;

/**
 * Checks proofs of inclusion: that a leaf is in a tree.
 *
 * <p>Source: RFC 9162, section 2.1.3.2.
 */
public final class Inclusion {

    private Inclusion() {}

    /**
     * @param index of the leaf, from 0
     * @param size of the tree
     * @param path from the leaf to the root
     */
    public static boolean holds(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        return root.equals(rootOf(leaf, index, size, path));
    }

    /** The root to which a path leads; null if it is not a path in a tree of that size. */
    public static @Nullable Hash rootOf(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) {
            return null;
        }
        Hash hash = leaf;
        long at = index;
        long last = size - 1;
        for (Hash sibling : path) {
            if (last == 0) {
                return null;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Hash.ofNode(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : null;
    }
}
