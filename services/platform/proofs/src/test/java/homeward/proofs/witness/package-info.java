/** Tests of what a witness decides. */
@NullMarked
package homeward.proofs.witness;

import org.jspecify.annotations.NullMarked;
