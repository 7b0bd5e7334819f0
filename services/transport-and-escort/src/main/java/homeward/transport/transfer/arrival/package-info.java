/** Arrival of a leg. */
@NullMarked
package homeward.transport.transfer.arrival;

import org.jspecify.annotations.NullMarked;
