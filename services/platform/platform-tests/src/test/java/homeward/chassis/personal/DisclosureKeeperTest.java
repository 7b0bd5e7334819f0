package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.journal.Journal;
import homeward.journal.StoredEvent;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class DisclosureKeeperTest {

    @Inject
    Journal journal;

    @Test
    void dataTakenDownByOnePartyIsSentToTheOtherAndReceivedByIt() {
        Opened note = NoteCalls.open("DEU", "GEO");
        String commit = NoteCalls.writing(
                        "DEU", note, UUID.randomUUID().toString(), "\"1\"", "{\"text\": \"private\", \"stars\": 1}")
                .then()
                .statusCode(201)
                .extract()
                .path("commit");

        await().until(() -> ledgerOf(note).size() == 2);

        List<StoredEvent> ledger = ledgerOf(note);
        assertThat(ledger).extracting(StoredEvent::type).containsExactly("DataDisclosed", "DataReceived");
        assertThat(new String(ledger.getFirst().payload(), StandardCharsets.UTF_8))
                .contains("\"from\":\"DEU\"", "\"to\":[\"GEO\"]", "\"fields\":[\"text\"]", note.personId())
                .doesNotContain("private");
        EventMeta received = MetaJson.read(ledger.getLast().meta());
        assertThat(received.actor().onBehalfOf().value()).isEqualTo("GEO");
        assertThat(received.trace().causation())
                .isEqualTo(journal.findCommit(UUID.fromString(commit))
                        .orElseThrow()
                        .events()
                        .getFirst()
                        .id());
    }

    private List<StoredEvent> ledgerOf(Opened note) {
        List<StoredEvent> entries = new ArrayList<>();
        try (var reader = journal.read(1)) {
            reader.forEachRemaining(commit -> {
                if (commit.type() == null) {
                    entries.addAll(commit.events());
                }
            });
        }
        entries.removeIf(
                entry -> !MetaJson.read(entry.meta()).caseId().toString().equals(note.caseId()));
        return entries;
    }
}
