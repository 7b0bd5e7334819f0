package homeward.chassis.attesting;

import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.JournalKey;
import homeward.embedded.testing.TestPlatform;
import homeward.journal.Commit;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.NewEvent;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SigningKey;
import homeward.proofs.witness.Decision;
import homeward.proofs.witness.Witnessing;

/** The thread that keeps a log up, after the store was set back behind what two witnesses have cosigned. */
class AttestorTest {

    private static final String SERVICE = "note";
    private static final String ORIGIN = "homeward/note";
    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.shared().mongoUri());

    private final MongoDatabase database = CLIENT.getDatabase(TestPlatform.newName("attestor"));
    private final Journal journal = Journal.open(database, JournalOptions.with(JournalKey.fresh()));
    private final HttpServer server;
    private final Path secrets;
    private final Path publicKeys;
    private final LogKeys keys;
    private final Attestation attestation = new Attestation();
    private final Vitals vitals = new Vitals();

    AttestorTest(@TempDir Path folder) throws IOException {
        secrets = folder.resolve("private");
        publicKeys = folder.resolve("public");
        keys = LogKeys.in(secrets, publicKeys, SERVICE, ORIGIN);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        journal.close();
        database.drop();
    }

    @Test
    void aStoreThatWasSetBackIsAnAlarmHereAndIsShownToEveryWitnessInEveryRound() {
        WitnessAt first = new WitnessAt("/first");
        WitnessAt second = new WitnessAt("/second");
        append(20);
        cosignedBy(first, second);
        setBackTo(15);
        Attestor attestor = attestor(first, second);

        attestor.start(new StartupEvent());
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> vitals.death().isPresent() || (first.behind() >= 4 && second.behind() >= 4));
        } finally {
            attestor.stop(new ShutdownEvent());
        }

        assertThat(vitals.death()).isEmpty();
        assertThat(attestation.contradiction())
                .contains("a witness has cosigned 20 commits, the journal holds only 15");
    }

    private Attestor attestor(WitnessAt... witnesses) {
        return new Attestor(
                journal,
                database,
                attestation,
                vitals,
                SERVICE,
                ORIGIN,
                Duration.ofMillis(20),
                Optional.of(List.of(witnesses).stream().map(WitnessAt::address).toList()),
                secrets,
                publicKeys);
    }

    private void cosignedBy(WitnessAt... witnesses) {
        TreeKeeper keeper = new TreeKeeper(journal, database, keys, Clock.systemUTC());
        while (keeper.catchUp()) {
            // as many steps as it takes
        }
        for (WitnessAt witness : witnesses) {
            assertThat(new Cosigning(
                                    request -> witness.answer(request.text()),
                                    keeper,
                                    () -> List.of(witness.key.verifier()))
                            .cosigned(keeper.checkpoint().orElseThrow()))
                    .isPresent();
        }
    }

    /** As from a backup: neither the journal nor what was signed of it goes further. */
    private void setBackTo(long position) {
        database.getCollection("journal").deleteMany(gt("_id", position));
        List.of(LogStore.HEAD, LogStore.CHECKPOINTS, StoredTiles.COLLECTION)
                .forEach(name -> database.getCollection(name).drop());
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            NewEvent event = new NewEvent(
                    UUID.randomUUID(), "Noted", 1, Instant.EPOCH, "{}".getBytes(StandardCharsets.UTF_8), new byte[0]);
            journal.append(new Commit(UUID.randomUUID(), "note-1", "note", i, List.of(event)));
        }
    }

    /** A witness of another state, by HTTP. */
    private final class WitnessAt {

        private final SigningKey key = SigningKey.generate("witness/RUS", SignatureType.COSIGNATURE_ED25519);
        private final Witnessing witnessing = new Witnessing(
                List.of(key),
                name -> name.equals(ORIGIN)
                        ? keys.signing().stream().map(SigningKey::verifier).toList()
                        : List.of());
        private final List<Decision> decisions = new CopyOnWriteArrayList<>();
        private final String path;
        private @Nullable Checkpoint last;

        WitnessAt(String path) {
            this.path = path;
            server.createContext(path + "/add-checkpoint", exchange -> {
                Witness.Answer answer =
                        answer(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        }

        synchronized Witness.Answer answer(String request) {
            Decision decision = witnessing.decide(request, last, Instant.EPOCH);
            decisions.add(decision);
            if (decision instanceof Decision.Cosigned cosigned) {
                last = cosigned.checkpoint();
            }
            return new Witness.Answer(decision.status(), decision.body());
        }

        long behind() {
            return decisions.stream()
                    .filter(new Decision.OtherSize(ORIGIN, 20, true)::equals)
                    .count();
        }
    }
}
