package homeward.transport.transfer;

import java.time.Instant;

import homeward.events.transport.TransferEvent.ConsentLoss;

/** One person's consent, as learned by this service. The latest fact in the application's stream prevails. */
public sealed interface Consent {

    /** Sequence of the fact in the application's stream. */
    long sequence();

    /** @param windowEnds first moment at which the consent is no longer valid */
    record Live(Instant windowEnds, long sequence) implements Consent {}

    record Lost(ConsentLoss loss, Instant lostAt, long sequence) implements Consent {}
}
