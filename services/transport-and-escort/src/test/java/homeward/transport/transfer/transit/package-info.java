@NullMarked
package homeward.transport.transfer.transit;

import org.jspecify.annotations.NullMarked;
