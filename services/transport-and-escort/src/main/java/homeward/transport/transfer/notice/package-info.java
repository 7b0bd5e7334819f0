/** The requesting state gives notice of the transfer. */
@NullMarked
package homeward.transport.transfer.notice;

import org.jspecify.annotations.NullMarked;
