package homeward.proofs.tree;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;

/**
 * Checks proofs of consistency: that a tree is the beginning of a larger one.
 *
 * <p>Source: RFC 9162, section 2.1.4.2. A proof from size 0 shows nothing and is refused.
 */
public final class Consistency {

    private Consistency() {}

    /**
     * @param from size of the first tree
     * @param to size of the second one
     */
    public static boolean holds(long from, Hash first, long to, Hash second, List<Hash> path) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && first.equals(second);
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            hashes.addFirst(first);
        }
        Roots roots = roots(from, to, hashes);
        return roots != null && roots.first.equals(first) && roots.second.equals(second);
    }

    /**
     * Whether the path shows that the second tree begins with another tree than the first. Nobody can make such a path for
     * a tree that continues the first; but there is none from a full tree, whose root no path holds.
     *
     * @param from size of the first tree
     * @param to size of the second one
     */
    public static boolean isRefuted(long from, Hash first, long to, Hash second, List<Hash> path) {
        if (from < 1 || from >= to || Long.bitCount(from) == 1) {
            return false;
        }
        Roots roots = roots(from, to, path);
        return roots != null && roots.second.equals(second) && !roots.first.equals(first);
    }

    /** What a path leads to: the root of the tree at its beginning, and of the whole one. */
    private record Roots(Hash first, Hash second) {}

    /** Null if a path from and to these sizes has another length. */
    private static @Nullable Roots roots(long from, long to, List<Hash> hashes) {
        if (hashes.isEmpty()) {
            return null;
        }
        int skipped = Long.numberOfTrailingZeros(~(from - 1));
        long at = (from - 1) >> skipped;
        long last = (to - 1) >> skipped;
        Hash before = hashes.getFirst();
        Hash after = before;
        for (Hash sibling : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return null;
            }
            if ((at & 1) == 1 || at == last) {
                before = Hash.ofNode(sibling, before);
                after = Hash.ofNode(sibling, after);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.ofNode(after, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? new Roots(before, after) : null;
    }
}
