package homeward.benchmarks.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import homeward.benchmarks.StoreProcess;

/**
 * Compares the journal, axon-mongo and the bare driver on one server in one run, taking turns, all with {@code w:
 * majority}. The driver gives the upper bound: one thread, encoded documents, one batch per number of writers.
 */
@Command(
        name = "journal",
        description = "Compares the journal with axon-mongo and with the bare driver.",
        mixinStandardHelpOptions = true)
public final class JournalBench implements Callable<Integer> {

    private static final List<Integer> WRITERS = List.of(1, 8, 64);
    private static final int TURN_MILLIS = 200;
    private static final int WARM_UP_TURNS = 25;
    private static final int REPLAYS = 5;
    private static final int LONGEST_REPLAY_MILLIS = 5000;

    @Option(names = "--json", description = "also write the results to this file")
    private @Nullable Path json;

    @Option(names = "--uri", description = "measure on this MongoDB instead of the embedded store")
    private @Nullable String uri;

    @Option(names = "--seconds", description = "seconds for each engine and number of writers (${DEFAULT-VALUE})")
    private int seconds = 4;

    private final Scores scores = new Scores();

    @Override
    public Integer call() throws IOException {
        if (uri != null) {
            measure(uri);
        } else {
            try (StoreProcess store = new StoreProcess()) {
                measure(store.uri());
            }
        }
        System.out.println();
        System.out.print(scores.table());
        if (json != null) {
            Files.writeString(json, scores.json(uri == null ? "embedded" : "MongoDB"));
        }
        return 0;
    }

    private void measure(String server) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server))
                .writeConcern(WriteConcern.MAJORITY)
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            System.out.println("warming up");
            match(client, 16, WARM_UP_TURNS, new Scores(), true);
            for (int writers : WRITERS) {
                System.out.println("append with " + writers + (writers == 1 ? " writer" : " writers waiting"));
                match(client, writers, Math.max(2, seconds * 1000 / TURN_MILLIS), scores, writers == 64);
            }
        }
    }

    /**
     * The engines append in short turns, and the driver inserts what the journal appended in the turn before, so that
     * other load on the machine affects all alike; then they replay, if requested.
     */
    private static void match(MongoClient client, int writers, int turns, Scores scores, boolean replay) {
        MongoDatabase journal = database(client);
        try (Contender homeward = new HomewardContender(journal);
                Contender axonMongo = new AxonMongoContender(database(client));
                Driver driver = new Driver(database(client))) {
            for (int turn = 0; turn < turns; turn++) {
                Appending.turn(homeward, writers, TURN_MILLIS, scores.append(homeward.name(), writers));
                Appending.turn(axonMongo, writers, TURN_MILLIS, scores.append(axonMongo.name(), writers));
                Appending.driverTurn(
                        driver,
                        Driver.after(journal, driver.inserted()),
                        writers,
                        TURN_MILLIS,
                        scores.append(Driver.NAME, writers));
            }
            for (int turn = 0; replay && turn < REPLAYS; turn++) {
                Replaying.turn(homeward.replay(), LONGEST_REPLAY_MILLIS, scores.replay(homeward.name()));
                Replaying.turn(Driver.cursor(journal), LONGEST_REPLAY_MILLIS, scores.replay(Driver.NAME));
            }
            if (replay) {
                Replaying.turn(axonMongo.replay(), LONGEST_REPLAY_MILLIS, scores.replay(axonMongo.name()));
            }
        }
    }

    private static MongoDatabase database(MongoClient client) {
        return client.getDatabase("bench-" + UUID.randomUUID());
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new JournalBench()).execute(args));
    }
}
