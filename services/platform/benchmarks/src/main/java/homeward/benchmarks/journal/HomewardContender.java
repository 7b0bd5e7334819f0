package homeward.benchmarks.journal;

import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.DomainEventMessage;

import homeward.chassis.proof.JournalKey;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.axon.MongoEventStorageEngine;

/** Our engine, as the services use it. */
final class HomewardContender implements Contender {

    static final String NAME = "homeward";

    private final MongoDatabase database;
    private final Journal journal;
    private final MongoEventStorageEngine engine;

    HomewardContender(MongoDatabase database) {
        this.database = database;
        journal = Journal.open(database, JournalOptions.with(JournalKey.fresh()));
        engine = MongoEventStorageEngine.builder()
                .journal(journal)
                .eventSerializer(Serializers.JSON)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void append(DomainEventMessage<?> event) {
        engine.appendEvents(event);
    }

    @Override
    public Stream<?> replay() {
        return engine.readTracked(null);
    }

    @Override
    public void close() {
        journal.close();
        database.drop();
    }
}
