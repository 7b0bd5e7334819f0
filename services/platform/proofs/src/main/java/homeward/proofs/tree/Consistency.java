package homeward.proofs.tree;

import java.util.ArrayList;
import java.util.List;

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
        return !hashes.isEmpty() && leadsTo(from, first, to, second, hashes);
    }

    private static boolean leadsTo(long from, Hash first, long to, Hash second, List<Hash> hashes) {
        int skipped = Long.numberOfTrailingZeros(~(from - 1));
        long at = (from - 1) >> skipped;
        long last = (to - 1) >> skipped;
        Hash before = hashes.getFirst();
        Hash after = before;
        for (Hash sibling : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
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
        return last == 0 && before.equals(first) && after.equals(second);
    }
}
