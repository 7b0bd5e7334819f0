/** Facts of other services on which departures depend; they may arrive before the transfer is opened. */
@NullMarked
package homeward.transport.transfer.learn;

import org.jspecify.annotations.NullMarked;
