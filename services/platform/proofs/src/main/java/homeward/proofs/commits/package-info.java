/**
 * A commit as somebody meets it who has nothing but its bytes: {@link homeward.proofs.commits.CommitBytes}. Its hash is
 * the link of the chain and the content of its leaf in the tree.
 */
@NullMarked
package homeward.proofs.commits;

import org.jspecify.annotations.NullMarked;
