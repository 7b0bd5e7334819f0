/**
 * The reading of events topics, and the parking and healing of streams. Shared by read models and policies.
 *
 * <p><b>Guarantees.</b> Only records that are their journal's reach a consumer: signed by the service that owns the topic,
 * in their own topic, partition and order; all others are quarantined and raise an alarm. Batches of a channel are handled one after another on a dedicated thread. A stream that fails
 * is parked, in the store, for the failed consumer only, with the position of its first waiting record; its later
 * events wait, all other streams continue. The healer reads a parked stream's partition again and releases the stream
 * when all its events are applied.
 *
 * <p><b>For service authors.</b> Nothing; {@code GET /platform/projections} shows the parked streams.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.consuming.Arrival} is an event as delivered to consumers, its
 * payload decoded lazily. A consumer that parks streams implements {@link homeward.chassis.consuming.Healable} and is
 * discovered as a bean.
 */
@NullMarked
package homeward.chassis.consuming;

import org.jspecify.annotations.NullMarked;
