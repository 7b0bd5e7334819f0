package homeward.casefile;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.events.Recorded;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Departed;

/** A desk that counts departures. */
final class Departures implements Desk<TransferEvent, Departures.Count, Departures.Count> {

    record Count(int departures) {}

    @Override
    public Summary<TransferEvent, ?> summary() {
        return Summaries.TRANSFER;
    }

    @Override
    public Count nothing() {
        return new Count(0);
    }

    @Override
    public Count after(Count own, Recorded<TransferEvent> recorded) {
        return recorded.event() instanceof Departed ? new Count(own.departures() + 1) : own;
    }

    @Override
    public Count show(Contents<Count> contents, Instant now) {
        return contents.own();
    }

    @Override
    public Map<String, Set<String>> readers() {
        return Map.of();
    }
}
