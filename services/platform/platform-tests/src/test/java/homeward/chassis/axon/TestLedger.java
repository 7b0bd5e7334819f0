package homeward.chassis.axon;

import java.time.Clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

import homeward.chassis.personal.ErasureRecords;
import homeward.events.codec.EventCodec;
import homeward.journal.Journal;
import homeward.journal.axon.MongoEventStorageEngine;

/** The ledger on a journal, without any framework. */
public final class TestLedger {

    private TestLedger() {}

    public static ErasureRecords on(Journal journal, EventCodec codec, String service) {
        EmbeddedEventStore events = EmbeddedEventStore.builder()
                .storageEngine(new OneStreamPerCommit(MongoEventStorageEngine.builder()
                        .journal(journal)
                        .eventSerializer(new EventSerializer(service, codec))
                        .build()))
                .build();
        CommandObserver observer =
                new CommandObserver(OpenTelemetry.noop().getTracer("test"), new SimpleMeterRegistry());
        return new JournalLedger(events, journal, codec, Clock.systemUTC(), observer, service);
    }
}
