/** Correction of a mistaken time of departure or arrival, by the requesting side. */
@NullMarked
package homeward.transport.transfer.correction;

import org.jspecify.annotations.NullMarked;
