/**
 * The service's clock, and the text form of instants.
 *
 * <p><b>Guarantees.</b> Decisions use {@link homeward.chassis.time.MovableClock}: real time plus an offset that only
 * grows, so that a local installation can skip a month. Kafka, tokens and leases stay on real time. {@link
 * homeward.chassis.time.Timestamps} formats instants so that text order is chronological order.
 *
 * <p><b>For service authors.</b> Inject {@link java.time.Clock}; a decider finds the time in its circumstances.
 *
 * <p><b>For maintainers.</b> The offset is moved by {@code operations.ClockResource}, in installations that allow it.
 */
@NullMarked
package homeward.chassis.time;

import org.jspecify.annotations.NullMarked;
