/**
 * "When this happens, then do that": commands that follow from events of any service.
 *
 * <p><b>Guarantees.</b> A command's id follows from the event, the policy's name and the stream, so an event that is
 * delivered twice has one effect. Events of one case are answered in order, cases in parallel. A refusal or a
 * programming error parks the stream for that policy only; an outage is waited for.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.policies.Policy}, declared as a bean, and the setting {@code
 * homeward.policy-sources}; a difference between the two stops the start.
 *
 * <p><b>For maintainers.</b> {@code PolicyChannel} (Kafka) &rarr; {@code PolicyConsumer} (order, parking) &rarr;
 * {@code PolicyRunner} (one policy, one event).
 */
@NullMarked
package homeward.chassis.policies;

import org.jspecify.annotations.NullMarked;
