/** The transfer of the persons of a case: commands, state and shared requirements. */
@NullMarked
package homeward.transport.transfer;

import org.jspecify.annotations.NullMarked;
