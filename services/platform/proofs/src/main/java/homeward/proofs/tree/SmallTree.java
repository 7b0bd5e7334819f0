package homeward.proofs.tree;

import java.util.ArrayList;
import java.util.List;

import homeward.proofs.Hash;

/**
 * A tree that is made at once and kept in memory: one signature, of its root, vouches for each of its leaves. The same
 * tree as the one in tiles.
 */
public final class SmallTree {

    /** From the leaves to the root; an odd last node is promoted unchanged. */
    private final List<List<Hash>> levels = new ArrayList<>();

    private SmallTree(List<Hash> leaves) {
        List<Hash> level = List.copyOf(leaves);
        levels.add(level);
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(Hash.ofNode(level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.getLast());
            }
            levels.add(above);
            level = above;
        }
    }

    /** @param contents of the leaves, at least one */
    public static SmallTree of(List<byte[]> contents) {
        return new SmallTree(contents.stream().map(Hash::ofLeaf).toList());
    }

    public Hash root() {
        return levels.getLast().getFirst();
    }

    /** The hashes that lead from a leaf to the root. */
    public List<Hash> path(int leaf) {
        List<Hash> path = new ArrayList<>();
        int index = leaf;
        for (List<Hash> level : levels) {
            int sibling = index ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling));
            }
            index >>= 1;
        }
        return path;
    }
}
