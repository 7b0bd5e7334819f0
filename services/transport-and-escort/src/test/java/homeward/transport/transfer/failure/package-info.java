@NullMarked
package homeward.transport.transfer.failure;

import org.jspecify.annotations.NullMarked;
