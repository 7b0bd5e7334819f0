package homeward.benchmarks.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Our engine, axon-mongo's and the bare driver on one server in one run, taking turns, all with {@code w: majority}. The
 * driver's figures are the limit: one thread, ready-made documents, as many in a batch as there are writers.
 */
@Command(
        name = "journal",
        description = "Compares the journal with axon-mongo and with the bare driver.",
        mixinStandardHelpOptions = true)
public final class JournalBench implements Callable<Integer> {

    private static final List<Integer> WRITERS = List.of(1, 8, 64);
    private static final int TURNS = 3;

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
            Scores ignored = new Scores();
            for (int i = 0; i < 2; i++) {
                round(client, 16, 1000, ignored, true);
            }
            for (int writers : WRITERS) {
                System.out.println("append with " + writers + (writers == 1 ? " writer" : " writers waiting"));
                for (int turn = 0; turn < TURNS; turn++) {
                    round(client, writers, seconds * 1000L / TURNS, scores, writers == 64);
                }
            }
        }
    }

    /** One turn of each engine: they append, the driver what the first has appended; then they replay it if asked. */
    private static void round(MongoClient client, int writers, long millis, Scores scores, boolean replay) {
        MongoDatabase journal = database(client);
        try (Contender homeward = new HomewardContender(journal);
                Contender axonMongo = new AxonMongoContender(database(client));
                Driver driver = new Driver(database(client))) {
            Appending.turn(homeward, writers, millis, scores.append(homeward.name(), writers));
            Appending.turn(axonMongo, writers, millis, scores.append(axonMongo.name(), writers));
            List<RawBsonDocument> documents = Driver.allIn(journal);
            Appending.driverTurn(driver, documents, writers, millis, scores.append(Driver.NAME, writers));
            if (replay) {
                replay(homeward.name(), _ -> homeward.replay(), journal, millis, scores);
                replay(Driver.NAME, Driver::cursor, journal, millis, scores);
                replay(axonMongo.name(), _ -> axonMongo.replay(), journal, millis, scores);
            }
        }
    }

    private static void replay(
            String engine,
            Function<MongoDatabase, Stream<?>> events,
            MongoDatabase journal,
            long millis,
            Scores scores) {
        for (int i = 0; i < 3; i++) {
            Replaying.turn(events.apply(journal), 5 * millis, scores.replay(engine));
        }
    }

    private static MongoDatabase database(MongoClient client) {
        return client.getDatabase("bench-" + UUID.randomUUID());
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new JournalBench()).execute(args));
    }
}
