@NullMarked
package homeward.transport.transfer.recipient;

import org.jspecify.annotations.NullMarked;
