/** Tests of keys and signed texts. */
@NullMarked
package homeward.proofs.notes;

import org.jspecify.annotations.NullMarked;
