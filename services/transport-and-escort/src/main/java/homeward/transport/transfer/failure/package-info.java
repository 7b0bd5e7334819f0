/** A transfer does not take place, or ends on the way. */
@NullMarked
package homeward.transport.transfer.failure;

import org.jspecify.annotations.NullMarked;
