package homeward.chassis.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A Merkle tree over the digests of many records, so that one signature, of its root, vouches for each of them: each
 * record carries the path from its own digest to the root.
 *
 * <p>Source: RFC 9162, sections 2.1.1 (hashes), 2.1.3.1 (paths) and 2.1.3.2 (verification). SHA-256.
 */
final class HashTree {

    static final int LENGTH = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** From the leaves to the root; an odd last node is promoted unchanged. */
    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param digests at least one */
    HashTree(List<byte[]> digests) {
        MessageDigest sha = sha256();
        List<byte[]> level = digests.stream().map(digest -> leaf(sha, digest)).toList();
        levels.add(level);
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(node(sha, level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.getLast());
            }
            levels.add(above);
            level = above;
        }
    }

    byte[] root() {
        return levels.getLast().getFirst();
    }

    /** The hashes that lead from a leaf to the root. */
    List<byte[]> path(int leaf) {
        List<byte[]> path = new ArrayList<>();
        int index = leaf;
        for (List<byte[]> level : levels) {
            int sibling = index ^ 1;
            if (sibling < level.size()) {
                path.add(level.get(sibling));
            }
            index >>= 1;
        }
        return path;
    }

    /**
     * The root to which a path leads; null if it is not a path in a tree of that size.
     *
     * @param index of the leaf, from 0
     * @param size number of leaves
     */
    static byte @Nullable [] root(byte[] digest, int index, int size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return null;
        }
        MessageDigest sha = sha256();
        byte[] hash = leaf(sha, digest);
        int at = index;
        int last = size - 1;
        for (byte[] sibling : path) {
            if (last == 0) {
                return null;
            }
            if ((at & 1) == 1 || at == last) {
                hash = node(sha, sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(sha, hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : null;
    }

    private static byte[] leaf(MessageDigest sha, byte[] digest) {
        sha.update(LEAF);
        return sha.digest(digest);
    }

    private static byte[] node(MessageDigest sha, byte[] left, byte[] right) {
        sha.update(NODE);
        sha.update(left);
        return sha.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
