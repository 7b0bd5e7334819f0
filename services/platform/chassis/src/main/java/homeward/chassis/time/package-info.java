/**
 * Time as the service sees it.
 *
 * <p><b>Guarantees.</b> Decisions are made by {@link homeward.chassis.time.MovableClock}: real time plus an offset
 * that only grows, so that a local installation can let a month pass. Kafka, tokens and leases stay on real time.
 * {@link homeward.chassis.time.Timestamps} writes moments so that the order of texts is the order of time.
 *
 * <p><b>For service authors.</b> Inject {@link java.time.Clock}; a decider finds the time in its circumstances.
 *
 * <p><b>For maintainers.</b> The offset is moved by {@code operations.ClockResource}, in installations that allow it.
 */
@NullMarked
package homeward.chassis.time;

import org.jspecify.annotations.NullMarked;
