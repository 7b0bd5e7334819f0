/** Opening of a transfer on arrival of an application. */
@NullMarked
package homeward.transport.transfer.opening;

import org.jspecify.annotations.NullMarked;
