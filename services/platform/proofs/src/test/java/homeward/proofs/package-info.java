/** Tests of trees, keys and notes; with published vectors where they are at hand. */
@NullMarked
package homeward.proofs;

import org.jspecify.annotations.NullMarked;
