/**
 * Readmission applications: a state applies, the other replies, consents, refuses or stays silent. {@code application}
 * holds what may be asked of an application and a package for each use case; {@link ApplicationDecider} gives each
 * command to the decision that is named after it. {@code policy} waits for limits and windows to end, {@code casefile}
 * shows the case to its parties.
 */
@NullMarked
package homeward.request;

import org.jspecify.annotations.NullMarked;
