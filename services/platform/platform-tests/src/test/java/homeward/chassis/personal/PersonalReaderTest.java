package homeward.chassis.personal;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.chassis.note.NoteCalls;
import homeward.chassis.note.NoteCalls.Opened;
import homeward.journal.Journal;
import homeward.journal.StoredEvent;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class PersonalReaderTest {

    @Inject
    Journal journal;

    @Test
    void I14_aReaderIsShownTheDataAndTheLedgerSaysSo() {
        String commit = written(NoteCalls.open("DEU", "GEO"));
        long before = journal.head().position();

        as("GEO", "requesting-officer")
                .get("/notes/texts/" + commit)
                .then()
                .statusCode(200)
                .body("value", equalTo("Tamar wants to open a bakery"));

        StoredEvent entry = readsAfter(before).getFirst();
        assertThat(entry.type()).isEqualTo("DataRead");
        assertThat(new String(entry.payload(), StandardCharsets.UTF_8))
                .contains("\"by\":\"GEO\"", "\"fields\":[\"text\"]")
                .doesNotContain("bakery");
    }

    @Test
    void whereNothingCanBeOpenedNothingIsReadAndNothingRecorded() {
        String commit = written(NoteCalls.open("DEU", "GEO"));
        long before = journal.head().position();

        as("FRA", "requesting-officer")
                .get("/notes/texts/" + commit)
                .then()
                .statusCode(200)
                .body("erased", equalTo(true));

        assertThat(readsAfter(before)).isEmpty();
    }

    private static String written(Opened note) {
        return NoteCalls.writing(
                        "DEU",
                        note,
                        UUID.randomUUID().toString(),
                        "\"1\"",
                        "{\"text\": \"Tamar wants to open a bakery\", \"stars\": 1}")
                .then()
                .statusCode(201)
                .extract()
                .path("commit");
    }

    private List<StoredEvent> readsAfter(long position) {
        List<StoredEvent> events = new ArrayList<>();
        try (var reader = journal.read(position + 1)) {
            reader.forEachRemaining(commit -> events.addAll(commit.events()));
            events.removeIf(event -> !event.type().equals("DataRead"));
        }
        return events;
    }
}
