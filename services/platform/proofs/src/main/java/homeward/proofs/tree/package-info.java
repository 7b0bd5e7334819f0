/**
 * The Merkle tree over a journal's commits. The content of a leaf is the commit's chain hash, so that chain and tree prove
 * each other: leaf {@code i}, from 0, is the commit at position {@code i + 1}.
 *
 * <p><b>Guarantees.</b> A root fixes every leaf below it. An inclusion proof ({@link homeward.proofs.tree.Inclusion})
 * leads from one leaf to a root by at most 63 hashes; a consistency proof ({@link homeward.proofs.tree.Consistency})
 * shows that a tree is the beginning of a larger one. Both are as in RFC 6962 and checked as in RFC 9162.
 *
 * <p>The tree is kept in tiles of 256 hashes ({@link homeward.proofs.tree.Tile}), of which only the last one of each level
 * ever changes: {@link homeward.proofs.tree.TreeGrowth} appends, {@link homeward.proofs.tree.TreeReader} computes
 * roots and proofs of any size up to the current one. {@link homeward.proofs.tree.SmallTree} is a tree in memory.
 */
@NullMarked
package homeward.proofs.tree;

import org.jspecify.annotations.NullMarked;
