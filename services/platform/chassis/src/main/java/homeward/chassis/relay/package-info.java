/**
 * Publishes the journal to Kafka.
 *
 * <p><b>Guarantees.</b> Read-committed readers see every commit whole, once and in journal order, regardless of
 * crashes: events and progress are written in one transaction, and a new leader fences the old one. Nothing is
 * skipped; a missing position stops the relay with an alarm.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> {@code Relay} is the loop, {@code RelayLeadership} elects the replica (safety does not
 * depend on it, but on the transactional id), {@code RelayProgress} reads and writes the position, {@link
 * homeward.chassis.relay.EventRecords} converts a commit to records.
 */
@NullMarked
package homeward.chassis.relay;

import org.jspecify.annotations.NullMarked;
