/**
 * The event-sourcing engine: Axon 4 on the journal, with one aggregate class for all deciders.
 *
 * <p><b>Guarantees.</b> A unit of work is one commit to one stream, stored whole or not at all. Personal data is
 * sealed before the append. A command whose id is in the journal is not carried out again; its receipt is rebuilt from
 * what is stored. A command on a long stream reads what is new since a checkpoint in this process's memory; snapshots
 * are not stored, since they could be forged there.
 *
 * <p><b>For service authors.</b> Nothing: declared deciders are registered automatically.
 *
 * <p><b>For maintainers.</b> Start at {@code AxonCommandGate} (one command, with its retries), then {@code
 * DeciderHandlers} and {@code DecidedAggregate} (decider to aggregate), {@code AxonProducer} (the storage engine and
 * its decorators), {@code Receipts} (the answer).
 */
@NullMarked
package homeward.chassis.axon;

import org.jspecify.annotations.NullMarked;
