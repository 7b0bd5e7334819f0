/**
 * Health checks, metrics and traces of the running service.
 *
 * <p><b>Guarantees.</b> Ready means: the store answers, the journal can be written, the relay runs. Well
 * means: no damage is known in the journal, and nothing contradicts its checkpoints. Alive means:
 * no part of the process has ended; if one has, the supervisor restarts the process. Parked streams and a damaged
 * journal are alarms, not reasons to stop. Metrics contain no ids, traces no personal data.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> Depends on the packages it observes; none depends on it. Commands are counted in {@code
 * axon}, which carries them out.
 */
@NullMarked
package homeward.chassis.observing;

import org.jspecify.annotations.NullMarked;
