package homeward.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.store.StoreReport;

class EmbeddedStoreTest {

    @TempDir
    private Path data = Path.of(".");

    @Test
    void whatWasWrittenIsThereAfterARestart() {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
        }
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("d").getCollection("c").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void aSecondStoreOnTheSameDataIsRefusedInOneSentence() {
        try (EmbeddedStore _ = EmbeddedStore.start(data, 0)) {
            assertThatThrownBy(() -> EmbeddedStore.start(data, 0))
                    .isInstanceOf(PlatformFailure.class)
                    .hasMessage("The data directory " + data + " is already in use by process "
                            + ProcessHandle.current().pid());
        }
        EmbeddedStore.start(data, 0).close();
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedStore.start(data, taken.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("Port " + taken.getLocalPort());
        }
        EmbeddedStore.start(data, 0).close();
    }

    @Test
    void spaceIsUsedAgainAndTheFileOfWhatWasDeletedShrinks() {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> documents =
                    client.getDatabase("d").getCollection("c").withWriteConcern(WriteConcern.MAJORITY);
            String filling = "x".repeat(4000);
            for (int from = 0; from < 6000; from += 200) {
                documents.insertMany(IntStream.range(from, from + 200)
                        .mapToObj(i -> new Document("_id", i).append("filling", filling))
                        .toList());
            }
            for (int i = 0; i < 500; i++) {
                documents.updateOne(eq("_id", i * 11), set("v", i));
            }
            StoreReport full = store.report();
            assertThat(full.documents()).isGreaterThanOrEqualTo(6000);
            assertThat(full.commits()).isGreaterThanOrEqualTo(530);
            assertThat(full.liveBytes()).isGreaterThan(6000 * 4000L).isLessThanOrEqualTo(full.fileBytes());

            documents.deleteMany(gte("_id", 600));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(store.report().fileBytes()).isLessThan(full.fileBytes() / 2));
            // the file is smaller before the round that made it so has ended
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(store.report().lastCompaction()).isNotNull());
            assertThat(documents.countDocuments()).isEqualTo(600);
            System.out.println("Store: full " + full + ", after deleting nine tenths " + store.report());
        }
    }
}
