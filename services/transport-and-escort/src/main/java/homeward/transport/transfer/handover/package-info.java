/** Both sides sign that the travellers were handed over. */
@NullMarked
package homeward.transport.transfer.handover;

import org.jspecify.annotations.NullMarked;
