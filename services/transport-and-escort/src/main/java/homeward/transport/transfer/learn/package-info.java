/** Facts of other services that a departure relies on; they may arrive before the transfer is opened. */
@NullMarked
package homeward.transport.transfer.learn;

import org.jspecify.annotations.NullMarked;
