/**
 * Corrections of mistaken times: of departure, arrival and take-back by the requesting side, of a signature of the handover
 * and of a failure by the state that recorded it.
 */
@NullMarked
package homeward.transport.transfer.correction;

import org.jspecify.annotations.NullMarked;
