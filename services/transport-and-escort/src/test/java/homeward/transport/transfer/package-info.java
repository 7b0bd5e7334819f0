@NullMarked
package homeward.transport.transfer;

import org.jspecify.annotations.NullMarked;
