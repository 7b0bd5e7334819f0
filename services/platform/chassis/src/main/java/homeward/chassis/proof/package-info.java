/**
 * The proof that a commit in the journal is this service's.
 *
 * <p><b>Guarantees.</b> Only a holder of the service's key can make the tag that the journal stores with every commit.
 * Whatever is found not to be what was recorded is reported once, stays visible in health and metrics, and is never
 * returned to anything that decides, publishes or shows.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.proof.KeyFiles} keeps secret keys in files; {@link
 * homeward.chassis.proof.JournalKey} authenticates commits; {@link homeward.chassis.proof.JournalDamage} keeps what was
 * found.
 */
@NullMarked
package homeward.chassis.proof;

import org.jspecify.annotations.NullMarked;
