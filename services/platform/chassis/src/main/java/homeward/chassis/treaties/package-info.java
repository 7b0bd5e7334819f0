/**
 * Produces the treaty profiles of this build and the calendars for their limits as injectable beans. The rules
 * themselves are in the module {@code treaties}, which depends on no framework.
 */
@NullMarked
package homeward.chassis.treaties;

import org.jspecify.annotations.NullMarked;
