/**
 * The classification of failures in a running service, and the reactions to them.
 *
 * <p><b>Guarantees.</b> {@link homeward.chassis.failures.Failure} distinguishes outages, defects and fatal errors for
 * every loop. {@link homeward.chassis.failures.Patience} retries for as long as an outage lasts, and never repeats a
 * defect. {@link homeward.chassis.failures.Vitals} records whether a part of the process has ended; the process then
 * reports DOWN. {@link homeward.chassis.failures.Rounds} is a thread that does the same again and again by these rules. {@link
 * homeward.chassis.failures.Causes} writes a cause without its message, which may contain
 * personal data.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> Transient exceptions of the chassis implement {@link
 * homeward.chassis.failures.Transient}. No loop of the chassis classifies failures itself. Threads that run as long as
 * the process are started through {@link homeward.chassis.failures.Vitals#watched}.
 */
@NullMarked
package homeward.chassis.failures;

import org.jspecify.annotations.NullMarked;
