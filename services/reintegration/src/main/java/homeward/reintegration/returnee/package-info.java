/** The reintegration of one returned person: commands, state and shared requirements. */
@NullMarked
package homeward.reintegration.returnee;

import org.jspecify.annotations.NullMarked;
