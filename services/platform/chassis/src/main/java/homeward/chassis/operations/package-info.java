/**
 * The upkeep of a running service, and the operations of its operator.
 *
 * <p><b>Guarantees.</b> Read models are prepared before the first event is consumed. Parked streams are retried and
 * orphaned rebuilds resumed while the service runs. What an operator sees and does is on the management port only,
 * requires the role {@code operator} of a bearer who belongs to no state, and shows no personal data.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> The top of the read side: depends on nearly every package; none depends on it. Erasure is
 * in {@code personal}.
 */
@NullMarked
package homeward.chassis.operations;

import org.jspecify.annotations.NullMarked;
