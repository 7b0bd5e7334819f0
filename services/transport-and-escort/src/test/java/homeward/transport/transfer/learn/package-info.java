@NullMarked
package homeward.transport.transfer.learn;

import org.jspecify.annotations.NullMarked;
