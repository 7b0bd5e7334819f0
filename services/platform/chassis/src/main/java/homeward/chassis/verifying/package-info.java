/**
 * The continuous verification of this service's journal.
 *
 * <p><b>Guarantees.</b> While the service runs, every commit of the journal is checked again and again, at a bounded rate:
 * its hash, its tag, its place in the chain, and against the record that was published of it, which lies outside the
 * store. What is found is reported by {@link homeward.chassis.proof.JournalDamage}; what an operator has repaired is
 * forgotten after the next round.
 *
 * <p><b>For service authors.</b> Nothing; {@code homeward.journal.verify.rate} and {@code homeward.journal.verify.pause}
 * bound the cost.
 *
 * <p><b>For maintainers.</b> {@code JournalWatch} is the loop. The checks are those of {@code ./homeward verify}.
 */
@NullMarked
package homeward.chassis.verifying;

import org.jspecify.annotations.NullMarked;
