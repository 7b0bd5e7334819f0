@NullMarked
package homeward.transport.transfer.handover;

import org.jspecify.annotations.NullMarked;
