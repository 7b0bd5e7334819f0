/**
 * The texts by which a tree is attested, in the public forms of C2SP, so that tools of others read them, too.
 *
 * <p>A {@link homeward.proofs.notes.Checkpoint} is a log's name, size and root. As a {@link
 * homeward.proofs.notes.SignedNote} it bears signatures: the log's own, and cosignatures of witnesses with the time at
 * which they saw it. A {@link homeward.proofs.notes.TlogProof} is a checkpoint with the path of one leaf; an {@link
 * homeward.proofs.notes.AddCheckpoint} asks a witness to cosign one.
 *
 * <p>Keys are {@link homeward.proofs.notes.SigningKey} and {@link homeward.proofs.notes.VerifierKey}, of the types in
 * {@link homeward.proofs.notes.SignatureType}; all algorithms are the JDK's.
 */
@NullMarked
package homeward.proofs.notes;

import org.jspecify.annotations.NullMarked;
