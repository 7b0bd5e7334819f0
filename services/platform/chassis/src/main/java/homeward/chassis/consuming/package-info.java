/**
 * Reading events topics, and what happens to a stream that cannot go on. Shared by read models and policies.
 *
 * <p><b>Guarantees.</b> Batches of a channel are handled one after the other on a thread of their own. A stream that
 * fails is parked for the one consumer that failed, in the store, with the place of its first waiting record; its
 * later events wait with it, all other streams go on. The healer reads a parked stream's partition again and releases
 * it when all its events are applied.
 *
 * <p><b>For service authors.</b> Nothing; {@code GET /platform/projections} shows what is parked.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.consuming.Arrival} is an event as consumers meet it, its payload
 * read lazily. Whoever parks streams implements {@link homeward.chassis.consuming.Healable} and is found as a bean.
 */
@NullMarked
package homeward.chassis.consuming;

import org.jspecify.annotations.NullMarked;
