package homeward.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.embedded.store.StoreReport;

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
    void theFileOfADocumentWrittenOverAndOverStaysSmall() {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> documents =
                    client.getDatabase("d").getCollection("c").withWriteConcern(WriteConcern.MAJORITY);
            String filling = "x".repeat(4000);
            for (int i = 0; i < 1500; i++) {
                documents.replaceOne(
                        new Document("_id", i % 300),
                        new Document("_id", i % 300).append("v", i).append("filling", filling),
                        new com.mongodb.client.model.ReplaceOptions().upsert(true));
            }
            StoreReport report = store.report();

            assertThat(report.commits()).isGreaterThanOrEqualTo(1500);
            assertThat(report.documents()).isGreaterThanOrEqualTo(300);
            assertThat(report.liveBytes()).isPositive().isLessThanOrEqualTo(report.fileBytes());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(store.report().fileBytes()).isLessThan(12L << 20));
            System.out.println("Store: file after 1,500 commits " + report + ", now " + store.report());
        }
    }
}
