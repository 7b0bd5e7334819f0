/**
 * Health and figures of the running service.
 *
 * <p><b>Guarantees.</b> Ready means: the store answers, the end of the journal is whole, the relay runs. Alive means:
 * no part of the process has ended, so whoever watches over it starts it again if one has. Parked streams and a damaged
 * journal are alarms, not reasons to stop. Metrics hold no ids, traces no personal data.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> Stands above what it observes and is known by nothing. Commands are counted in {@code
 * axon}, where they are carried out.
 */
@NullMarked
package homeward.chassis.observing;

import org.jspecify.annotations.NullMarked;
