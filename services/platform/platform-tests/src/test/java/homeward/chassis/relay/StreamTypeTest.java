package homeward.chassis.relay;

import static homeward.chassis.relay.PublishedEvents.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import com.mongodb.client.MongoDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.chassis.topics.TopicNames;
import homeward.testkit.ServicePlatform;

/** The stream type written by the running service, read from its store and from its topic. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class StreamTypeTest {

    @Inject
    MongoDatabase database;

    @Inject
    @ConfigProperty(name = "homeward.topic-prefix")
    String prefix;

    @Inject
    @ConfigProperty(name = "homeward.service")
    String service;

    @Test
    void theJournalAndTheTopicNameTheDecidersStreamType() {
        Opened note = NoteCalls.open("DEU", "GEO");
        String stream = "note-" + note.caseId() + "-" + note.personId();

        Document commit = database.getCollection("journal")
                .find(new Document("stream", stream))
                .first();
        assertThat(commit).isNotNull();
        assertThat(commit.getString("type")).isEqualTo("note");

        List<ConsumerRecord<String, byte[]>> records =
                await().atMost(Duration.ofSeconds(30)).until(() -> published(stream), found -> !found.isEmpty());
        assertThat(records)
                .allSatisfy(
                        record -> assertThat(header(record, "ce_streamtype")).isEqualTo("note"));
    }

    private List<ConsumerRecord<String, byte[]>> published(String stream) {
        return PublishedEvents.of(new TopicNames(prefix).events(service)).stream()
                .filter(record -> header(record, "ce_stream").equals(stream))
                .toList();
    }
}
