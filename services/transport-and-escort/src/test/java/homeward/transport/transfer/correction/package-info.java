@NullMarked
package homeward.transport.transfer.correction;

import org.jspecify.annotations.NullMarked;
