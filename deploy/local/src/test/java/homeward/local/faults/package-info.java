/**
 * Fault tests of the whole platform: processes killed at random moments, and outages of broker and store, under load.
 * The invariants are checked by {@link homeward.local.proof.PlatformProof}.
 */
@NullMarked
package homeward.local.faults;

import org.jspecify.annotations.NullMarked;
