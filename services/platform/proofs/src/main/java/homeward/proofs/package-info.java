/**
 * What a journal can prove to somebody who does not trust the service that keeps it: that a commit is in it, and that it
 * was only ever appended to. Plain Java without a framework or a store, so that a proof is checked by the same code
 * where it was made, in a witness, and years later beside a bundle.
 *
 * <p>{@link homeward.proofs.tree} is the Merkle tree over a journal's commits, {@link homeward.proofs.notes} the texts
 * that are signed and handed out. {@link homeward.proofs.Hash} is common to both.
 */
@NullMarked
package homeward.proofs;

import org.jspecify.annotations.NullMarked;
