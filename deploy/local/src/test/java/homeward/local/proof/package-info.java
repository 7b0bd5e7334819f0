/**
 * The invariants of a platform at rest, read directly from store and broker rather than through the services: nothing
 * acknowledged is lost, duplicated or reordered; topics equal the journals; read models equal a rebuild. Start at
 * {@link homeward.local.proof.PlatformProof}.
 */
@NullMarked
package homeward.local.proof;

import org.jspecify.annotations.NullMarked;
