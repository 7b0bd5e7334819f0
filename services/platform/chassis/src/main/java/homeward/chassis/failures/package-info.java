/**
 * Which failures pass, which do not, and how they are written to the log.
 *
 * <p><b>Guarantees.</b> {@link homeward.chassis.failures.Outage} decides for everybody whether a failure is an outage
 * of the infrastructure (tried again) or a failure of one stream (parked). {@link homeward.chassis.failures.Patience}
 * tries again for as long as an outage lasts. {@link homeward.chassis.failures.Scrubbed} writes a cause without its
 * message, since a message may hold personal data.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> An exception of the chassis that passes implements {@link
 * homeward.chassis.failures.Transient}. No loop of the chassis has a classification of its own.
 */
@NullMarked
package homeward.chassis.failures;

import org.jspecify.annotations.NullMarked;
