/** Travellers who have left and cannot go on are taken back by the requesting state. */
@NullMarked
package homeward.transport.transfer.takeback;

import org.jspecify.annotations.NullMarked;
