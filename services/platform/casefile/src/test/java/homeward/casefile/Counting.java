package homeward.casefile;

import java.time.Instant;

import homeward.casefile.summary.Summary;
import homeward.chassis.deciding.Openings;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/** A desk of any of the services that counts its events. */
record Counting<E extends DomainEvent>(Summary<E, ?> summary) implements Desk<E, Counting.Count, Counting.Count> {

    record Count(int events) {}

    @Override
    public Count nothing() {
        return new Count(0);
    }

    @Override
    public Count after(Count own, Recorded<E> recorded) {
        return new Count(own.events() + 1);
    }

    @Override
    public Count show(Contents<Count> contents, Instant now, Openings by) {
        return contents.own();
    }
}
