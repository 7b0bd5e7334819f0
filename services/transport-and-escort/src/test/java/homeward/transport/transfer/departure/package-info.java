@NullMarked
package homeward.transport.transfer.departure;

import org.jspecify.annotations.NullMarked;
