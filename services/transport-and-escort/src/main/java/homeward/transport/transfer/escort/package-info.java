/** The requesting state assigns escorts. */
@NullMarked
package homeward.transport.transfer.escort;

import org.jspecify.annotations.NullMarked;
