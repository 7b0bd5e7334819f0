/**
 * Reintegration of one returned person: package, plan, assistance, end of the period. {@code returnee} holds what may be
 * asked and a package for each group of use cases; {@link ReintegrationDecider} gives each command to the decision that
 * is named after it. {@code entitlement} knows the packages, {@code policy} learns from other services, {@code casefile}
 * shows the case to its parties.
 */
@NullMarked
package homeward.reintegration;

import org.jspecify.annotations.NullMarked;
