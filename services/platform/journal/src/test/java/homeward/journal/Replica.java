package homeward.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** One process that appends to a shared journal over its own network. */
final class Replica implements AutoCloseable {

    private final FaultyWire wire;
    private final MongoClient client;
    private final Journal journal;

    Replica(String database, Clock clock, Duration patience, Supplier<FaultyWire.Fault> faults) {
        wire = new FaultyWire(TestStore.uri(), faults);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + wire.port()
                        + "/?directConnection=true&serverMonitoringMode=poll&serverSelectionTimeoutMS=2000"))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(5, TimeUnit.MILLISECONDS)
                        .heartbeatFrequency(500, TimeUnit.MILLISECONDS))
                .build());
        journal = Journal.open(
                client.getDatabase(database), Samples.OPTIONS.withClock(clock).withPatience(patience));
    }

    Journal journal() {
        return journal;
    }

    int faults() {
        return wire.struck();
    }

    /** The process dies: nothing more is sent or received. */
    void crash() {
        wire.close();
        client.close();
        journal.close();
    }

    @Override
    public void close() {
        journal.close();
        client.close();
        wire.close();
    }
}
