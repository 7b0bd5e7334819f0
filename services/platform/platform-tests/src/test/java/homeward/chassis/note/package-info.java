/** A small service with contracts of its own, for the tests of the chassis. */
@NullMarked
package homeward.chassis.note;

import org.jspecify.annotations.NullMarked;
