@NullMarked
package homeward.transport.transfer.arrival;

import org.jspecify.annotations.NullMarked;
