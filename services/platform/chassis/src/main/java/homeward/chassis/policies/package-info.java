/**
 * "When this happens, then do that": commands that follow from events of any service.
 *
 * <p><b>Guarantees.</b> A command's id follows from the event, the policy's name and the stream, so an event that is
 * delivered twice has one effect. Events are answered by their place in their stream: after a gap, at an event of an
 * unknown type or version, or in contradiction to what was heard, the stream is parked. Events of one case are answered in order, cases in parallel. A refusal or a
 * programming error parks the stream for that policy only; an outage is waited for.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.policies.Policy}, declared as a bean, and the setting {@code
 * homeward.policy-sources}; a difference between the two stops the start. {@link homeward.chassis.policies.FactsRead}
 * before a command that must not be decided on facts that are out of date.
 *
 * <p><b>For maintainers.</b> {@code PolicyChannel} (Kafka) &rarr; {@code PolicyConsumer} (order, parking) &rarr;
 * {@code PolicyRunner} (one policy, one event); {@code Heard} keeps how far streams are answered.
 */
@NullMarked
package homeward.chassis.policies;

import org.jspecify.annotations.NullMarked;
