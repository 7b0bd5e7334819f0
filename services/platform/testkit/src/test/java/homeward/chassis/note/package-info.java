/** A small aggregate over real contracts, for the tests of the chassis. */
@NullMarked
package homeward.chassis.note;

import org.jspecify.annotations.NullMarked;
