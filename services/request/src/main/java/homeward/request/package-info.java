/**
 * Readmission applications: submission, reply, consent, refusal, silence. {@code application} contains the commands,
 * the state and a package for each use case; {@link ApplicationDecider} dispatches each command to the decision named
 * after it. {@code correspondence} is the same for what the two states write to each other. {@code policy} acts on the end of time limits and transfer windows; {@code casefile} shows the case to its
 * parties.
 */
@NullMarked
package homeward.request;

import org.jspecify.annotations.NullMarked;
