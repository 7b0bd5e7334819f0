/**
 * The upkeep of a running service, and the operations of its administrator.
 *
 * <p><b>Guarantees.</b> Read models are prepared before the first event is consumed. Parked streams are retried and
 * orphaned rebuilds resumed while the service runs. The resources under {@code /platform} require the role {@code
 * administrator} and show no personal data.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> The top of the read side: depends on nearly every package; none depends on it. Erasure is
 * in {@code personal}.
 */
@NullMarked
package homeward.chassis.operations;

import org.jspecify.annotations.NullMarked;
