/** Departure of a leg, subject to all departure rules. */
@NullMarked
package homeward.transport.transfer.departure;

import org.jspecify.annotations.NullMarked;
