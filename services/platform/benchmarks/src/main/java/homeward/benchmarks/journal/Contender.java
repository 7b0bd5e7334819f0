package homeward.benchmarks.journal;

import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;

/** An engine under measurement, with an empty store of its own. */
interface Contender extends AutoCloseable {

    String name();

    /** Returns when the event is stored and confirmed. Called from many threads. */
    void append(DomainEventMessage<?> event);

    /** Everything stored, in order, not deserialized. */
    Stream<?> replay();

    @Override
    void close();
}
