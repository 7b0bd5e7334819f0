/** The requesting state plans how the travellers go. */
@NullMarked
package homeward.transport.transfer.propose;

import org.jspecify.annotations.NullMarked;
