/**
 * Gives the treaty profiles of this build, and the calendars their limits are counted by, to whoever injects them. The
 * rules themselves stand in the module {@code treaties}, free of any framework.
 */
@NullMarked
package homeward.chassis.treaties;

import org.jspecify.annotations.NullMarked;
