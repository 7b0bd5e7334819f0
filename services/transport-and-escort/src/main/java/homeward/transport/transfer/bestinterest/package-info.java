/** An authority decides that a minor may travel apart from the accompanying parent. */
@NullMarked
package homeward.transport.transfer.bestinterest;

import org.jspecify.annotations.NullMarked;
