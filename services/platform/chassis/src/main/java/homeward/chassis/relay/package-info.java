/**
 * The journal's way to Kafka.
 *
 * <p><b>Guarantees.</b> For read-committed readers every commit appears whole, once and in journal order, whatever
 * process dies at whatever moment: events and progress are one transaction, and a new leader fences an old one.
 * Nothing is skipped; a missing position stops the relay with an alarm.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> {@code Relay} is the loop, {@code RelayLeadership} chooses the replica (a courtesy:
 * safety comes from the transactional id), {@code RelayProgress} reads and writes the position, {@link
 * homeward.chassis.relay.EventRecords} makes records of a commit.
 */
@NullMarked
package homeward.chassis.relay;

import org.jspecify.annotations.NullMarked;
