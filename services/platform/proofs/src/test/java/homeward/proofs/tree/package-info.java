/** Tests of the tree. */
@NullMarked
package homeward.proofs.tree;

import org.jspecify.annotations.NullMarked;
