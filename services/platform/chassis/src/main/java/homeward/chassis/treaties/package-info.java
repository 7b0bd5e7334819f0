/**
 * Produces the treaty profiles of this build and the calendars for their limits as injectable beans.
 *
 * <p><b>Guarantees.</b> All files of profiles are checked together when they are first used; an error names file and field.
 * What is injected does not change while the process runs.
 *
 * <p><b>For service authors.</b> Inject {@link homeward.treaties.TreatyProfiles}, {@link homeward.treaties.TransitRules} or
 * {@link homeward.treaties.LimitClock}.
 *
 * <p><b>For maintainers.</b> The rules themselves are in the module {@code treaties}, which depends on no framework.
 */
@NullMarked
package homeward.chassis.treaties;

import org.jspecify.annotations.NullMarked;
