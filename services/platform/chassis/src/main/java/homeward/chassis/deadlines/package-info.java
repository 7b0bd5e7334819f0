/**
 * Deadlines: moments a stream waits for, such as the end of a reply limit.
 *
 * <p><b>Guarantees.</b> Pending moments are a read model derived from the stream's own events. When a moment is due by
 * the movable clock, the ticker sends its command under an id derived from the moment; the aggregate decides, and
 * records nothing if the moment no longer counts. Several replicas may tick at the same time.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.deadlines.Deadlines}, declared as a bean.
 *
 * <p><b>For maintainers.</b> {@code DeadlineProjection} (the read model) &rarr; {@code DueMoments} (the query) &rarr;
 * {@code Ticker} (sending and pauses) &rarr; {@code TickerService} (the thread).
 */
@NullMarked
package homeward.chassis.deadlines;

import org.jspecify.annotations.NullMarked;
