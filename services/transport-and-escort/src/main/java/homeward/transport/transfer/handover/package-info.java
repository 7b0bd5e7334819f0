/** The handover of the travellers, signed by both states. */
@NullMarked
package homeward.transport.transfer.handover;

import org.jspecify.annotations.NullMarked;
