/** The rules of itineraries, notice and departure: one class per rule, which is named in its refusals. */
@NullMarked
package homeward.transport.transfer.rules;

import org.jspecify.annotations.NullMarked;
