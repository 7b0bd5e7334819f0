package homeward.transport.transfer;

import java.time.Instant;

import homeward.events.transport.TransferEvent.ConsentLoss;

/** What this service has learned of one person's consent. The fact later in the application's stream counts. */
public sealed interface Consent {

    /** Sequence of the fact in the application's stream. */
    long sequence();

    /** @param windowEnds the first moment at which the consent no longer counts */
    record Live(Instant windowEnds, long sequence) implements Consent {}

    record Lost(ConsentLoss loss, Instant lostAt, long sequence) implements Consent {}
}
