/**
 * What goes wrong while a service runs, and what follows from it.
 *
 * <p><b>Guarantees.</b> {@link homeward.chassis.failures.Failure} tells outages, defects and fatal errors apart for every
 * loop. {@link homeward.chassis.failures.Patience} tries again for as long as an outage lasts, and never repeats a defect.
 * {@link homeward.chassis.failures.Vitals} knows whether a part of the process has ended; then the process is not alive.
 * {@link homeward.chassis.failures.Causes} writes a cause without its message, since a message may hold personal data.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> An exception of the chassis that passes implements {@link
 * homeward.chassis.failures.Transient}. No loop of the chassis has a classification of its own. Threads that run as long as
 * the process are started through {@link homeward.chassis.failures.Vitals#watched}.
 */
@NullMarked
package homeward.chassis.failures;

import org.jspecify.annotations.NullMarked;
