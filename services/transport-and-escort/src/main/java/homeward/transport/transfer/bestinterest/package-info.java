/** Best-interest decisions, which permit a minor to travel without the accompanying parent. */
@NullMarked
package homeward.transport.transfer.bestinterest;

import org.jspecify.annotations.NullMarked;
