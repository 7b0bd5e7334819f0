package homeward.benchmarks.journal;

import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;

/** The engine of Axon's MongoDB extension with the indexes it creates itself. */
final class AxonMongoContender implements Contender {

    static final String NAME = "axon-mongo";

    private final MongoDatabase database;
    private final Engine engine;

    AxonMongoContender(MongoDatabase database) {
        this.database = database;
        MongoEventStorageEngine.Builder builder = MongoEventStorageEngine.builder()
                .eventSerializer(Serializers.JSON)
                .snapshotSerializer(Serializers.JSON)
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build());
        engine = new Engine(builder);
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
        return engine.tracked();
    }

    @Override
    public void close() {
        database.drop();
    }

    /** Gives access to the undeserialized events. */
    private static final class Engine extends MongoEventStorageEngine {

        Engine(Builder builder) {
            super(builder);
        }

        @SuppressWarnings("NullAway") // null is Axon's token for the beginning
        Stream<? extends TrackedEventData<?>> tracked() {
            return readEventData(null, false);
        }
    }
}
