/** A transfer does not take place or is broken off. */
@NullMarked
package homeward.transport.transfer.failure;

import org.jspecify.annotations.NullMarked;
