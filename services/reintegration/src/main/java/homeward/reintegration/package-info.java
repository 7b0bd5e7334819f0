/**
 * Reintegration of one returned person: package, plan, assistance, end of the period. {@code returnee} contains the
 * commands, the state and a package for each group of use cases; {@link ReintegrationDecider} dispatches each command
 * to the decision named after it. {@code entitlement} contains the packages, {@code policy} learns from other services,
 * {@code casefile} shows the case to its parties.
 */
@NullMarked
package homeward.reintegration;

import org.jspecify.annotations.NullMarked;
