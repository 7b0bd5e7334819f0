/**
 * Moments a stream waits for, such as the end of a reply limit.
 *
 * <p><b>Guarantees.</b> Waiting moments are a read model that follows from the stream's own events. When a moment has
 * come by the movable clock, the ticker sends its command under an id that follows from the moment; the aggregate
 * decides, and records nothing if the moment no longer counts. Several replicas tick without harm.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.deadlines.Deadlines}, declared as a bean.
 *
 * <p><b>For maintainers.</b> {@code DeadlineProjection} (the read model) &rarr; {@code DueMoments} (the query) &rarr;
 * {@code Ticker} (what is sent, and how often again) &rarr; {@code TickerService} (the thread).
 */
@NullMarked
package homeward.chassis.deadlines;

import org.jspecify.annotations.NullMarked;
