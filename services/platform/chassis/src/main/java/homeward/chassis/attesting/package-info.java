/**
 * The public evidence of this service's journal: a Merkle tree over its commits, checkpoints that the service signs and
 * witnesses of other states cosign, and the proofs that an auditor takes away.
 *
 * <p><b>Guarantees.</b> The tree grows with the journal and is checked against its hash chain commit by commit. A
 * checkpoint is signed only if it is consistent with the last one that was signed. Once the journal no longer fits what
 * was signed, nothing is signed; once it no longer fits what was cosigned, what is signed is not cosigned by that witness.
 * The alarm stays until the journal is the former one again, also while the witness that raised it does not answer. What is
 * handed out about commits of other cases is hashes, positions and the size of the journal, and nothing else.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> {@code Attestor} is the loop; {@code TreeKeeper} grows the tree and signs, {@code Cosigning}
 * asks the witnesses, {@code LogStore} and {@code StoredTiles} keep both in the service's database. {@code CaseProofs} is
 * what an auditor reads. The tree and the texts are {@code homeward.proofs}.
 */
@NullMarked
package homeward.chassis.attesting;

import org.jspecify.annotations.NullMarked;
