package homeward.local;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import homeward.chassis.proof.JournalKey;
import homeward.embedded.EmbeddedStore;
import homeward.journal.Commit;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.NewEvent;
import homeward.local.run.Service;

/** {@code ./homeward verify} on the data of a stopped run, and on a given server. */
class VerifyTest {

    private static final int COMMITS = 5;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Pattern END_OF_REQUEST = Pattern.compile("the last is (request:\\d+:[0-9a-f]{64})");

    @TempDir
    private Path data = Path.of(".");

    private int status;
    private String output = "";

    @BeforeEach
    void aRunHasRecordedSomethingAndStopped() {
        onStore((client, _) -> {
            for (Service service : Service.writing()) {
                try (Journal journal = Journal.open(
                        client.getDatabase("homeward-" + service.id()), JournalOptions.with(key(service)))) {
                    for (int i = 0; i < COMMITS; i++) {
                        journal.append(commit(i));
                    }
                }
            }
        });
    }

    @Test
    void untouchedJournalsAreIntact() {
        verify("--data", data.toString());

        assertThat(status).isZero();
        assertThat(output.lines())
                .hasSize(Service.writing().size())
                .allMatch(line -> line.contains("intact, 5 commits"));
    }

    @Test
    void anAlteredCommitIsNamedByServiceAndPosition() {
        onJournalOf("request", commits -> commits.updateOne(eq("_id", 3L), set("stream", "somebody-else")));

        verify("--data", data.toString());

        assertThat(status).isEqualTo(1);
        assertThat(output.lines())
                .filteredOn(line -> line.startsWith("request:"))
                .singleElement()
                .asString()
                .contains("DAMAGED at position 3 (altered)")
                .contains("the 2 commits before it are intact");
        assertThat(output.lines().filter(line -> line.contains(": intact"))).hasSize(3);
    }

    @Test
    void aDroppedCommitIsNamed() {
        onJournalOf("reintegration", commits -> commits.deleteOne(eq("_id", 2L)));

        verify("--data", data.toString());

        assertThat(status).isEqualTo(1);
        assertThat(output).contains("reintegration: DAMAGED at position 2 (dropped)");
    }

    @Test
    void aJournalCutOffAtItsEndIsFoundAgainstTheAnchorOfAnEarlierVerification() {
        verify("--data", data.toString());
        Matcher end = END_OF_REQUEST.matcher(output);
        assertThat(end.find()).isTrue();
        onJournalOf("request", commits -> commits.deleteOne(eq("_id", (long) COMMITS)));

        verify("--data", data.toString(), "--anchor", end.group(1));

        assertThat(status).isEqualTo(1);
        assertThat(output).contains("request: DAMAGED at position 5 (dropped)");
    }

    @Test
    void aCommitAppendedWithTheRightHashButAnotherKeyIsForged() {
        onStore((client, _) -> {
            try (Journal stranger =
                    Journal.open(client.getDatabase("homeward-request"), JournalOptions.with(JournalKey.fresh()))) {
                stranger.append(commit(COMMITS));
            }
        });

        verify("--data", data.toString());

        assertThat(status).isEqualTo(1);
        assertThat(output).contains("request: DAMAGED at position 6 (forged)");
    }

    @Test
    void withoutTheKeysNothingIsSaidToBeIntact() {
        Path elsewhere = data.resolve("nothing");
        onStore((_, uri) -> verify("--store", uri, "--keys", elsewhere.toString()));

        assertThat(status).isEqualTo(1);
        assertThat(output)
                .contains("request: the journal's key is not in " + elsewhere)
                .doesNotContain("intact");
        assertThat(elsewhere).doesNotExist();
    }

    @Test
    void aMissingJournalIsNoIntactOne() {
        onStore((client, _) -> client.getDatabase("homeward-identification").drop());

        verify("--data", data.toString());

        assertThat(status).isEqualTo(1);
        assertThat(output).contains("identification: there is no journal");
    }

    @Test
    void aDatabaseThatHoldsNoJournalIsNoService() {
        onStore((client, _) ->
                client.getDatabase("homeward-vault").getCollection("keys").insertOne(new Document("_id", 1)));

        verify("--data", data.toString());

        assertThat(status).isZero();
        assertThat(output).doesNotContain("vault");
    }

    @Test
    void theJournalsOfAGivenServerAreVerified() {
        onStore((_, uri) ->
                verify("--store", uri, "--keys", data.resolve("keys").toString()));

        assertThat(status).isZero();
        assertThat(output).contains("transport-and-escort: intact, 5 commits");
    }

    private JournalKey key(Service service) {
        return JournalKey.in(data.resolve("keys").resolve(service.id()));
    }

    private void verify(String... arguments) {
        StringWriter written = new StringWriter();
        status = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(written, true))
                .execute(arguments);
        output = written.toString();
    }

    private void onJournalOf(String service, Consumer<MongoCollection<Document>> damage) {
        onStore((client, _) ->
                damage.accept(client.getDatabase("homeward-" + service).getCollection("journal")));
    }

    private void onStore(BiConsumer<MongoClient, String> action) {
        try (EmbeddedStore store = EmbeddedStore.start(data.resolve("platform").resolve("store"), 0);
                MongoClient client = MongoClients.create(store.uri())) {
            action.accept(client, store.uri());
        }
    }

    private static Commit commit(int sequence) {
        NewEvent event = new NewEvent(
                UUID.randomUUID(), "SomethingHappened", 1, NOON, "{}".getBytes(StandardCharsets.UTF_8), new byte[0]);
        return new Commit(UUID.randomUUID(), "case-1", "case", sequence, List.of(event));
    }
}
