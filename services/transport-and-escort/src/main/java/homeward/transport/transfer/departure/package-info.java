/** A leg begins: every hard rule is asked here. */
@NullMarked
package homeward.transport.transfer.departure;

import org.jspecify.annotations.NullMarked;
