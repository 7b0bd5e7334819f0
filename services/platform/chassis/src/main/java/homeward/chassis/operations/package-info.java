/**
 * What keeps a service going and what an operator sees of it and may start.
 *
 * <p><b>Guarantees.</b> Read models are prepared before the first event is consumed. Parked streams are tried again
 * and orphaned rebuilds taken up for as long as the service runs. The resources under {@code /platform} are for the
 * role {@code administrator} and show no personal data.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> The top of the read side: depends on nearly everything, known by nothing. Erasure stands
 * in {@code personal}.
 */
@NullMarked
package homeward.chassis.operations;

import org.jspecify.annotations.NullMarked;
