/** The requesting state proposes an itinerary. */
@NullMarked
package homeward.transport.transfer.propose;

import org.jspecify.annotations.NullMarked;
