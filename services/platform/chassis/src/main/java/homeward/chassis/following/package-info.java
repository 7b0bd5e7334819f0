/**
 * The events of several services followed without a consumer group: by each replica on its own, from any place, in the
 * order of their journals.
 *
 * <p><b>Guarantees.</b> Every event of a service is delivered once and in the order of that service's journal, whatever
 * partition it is in, however often its topic is rebuilt or read again: positions of a journal have no gaps, so a missing
 * record is noticed and its topic read again before anything later is delivered. Only records that are their journal's are
 * delivered. There is no order between services.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.following.Follower} for what happens, {@link
 * homeward.chassis.following.Replay} for what has happened, {@link homeward.chassis.following.Marks} for a place in all
 * journals.
 *
 * <p><b>For maintainers.</b> {@code JournalOrder} is the pure part. Read models and policies do not use this package: they
 * share the work between replicas by consumer groups.
 */
@NullMarked
package homeward.chassis.following;

import org.jspecify.annotations.NullMarked;
