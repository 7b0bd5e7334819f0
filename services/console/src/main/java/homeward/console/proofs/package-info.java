/** Checkpoints and proofs of the journals, as the services give them: shown, not checked; whoever trusts no service checks a bundle. */
@NullMarked
package homeward.console.proofs;

import org.jspecify.annotations.NullMarked;
