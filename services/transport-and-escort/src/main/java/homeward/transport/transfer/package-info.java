/** How the persons of one case travel: what may be asked of a transfer, what it remembers, how it decides. */
@NullMarked
package homeward.transport.transfer;

import org.jspecify.annotations.NullMarked;
