package homeward.chassis.axon;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.journal.Journal;
import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Journal journal;

    @Inject
    MeterRegistry meters;

    @Test
    void anEventCarriesTheTraceOfTheCallThatLedToIt() {
        String commit = as("DEU", "requesting-officer")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"other\": \"GEO\"}")
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("commit");

        EventMeta meta = MetaJson.read(journal.findCommit(UUID.fromString(commit))
                .orElseThrow()
                .events()
                .getFirst()
                .meta());

        assertThat(meta.trace().traceparent()).startsWith("00-" + TRACE + "-").doesNotContain("00f067aa0ba902b7");
        assertThat(meta.trace().command()).isEqualTo("Open");
        assertThat(meta.trace().correlation()).isEqualTo(UUID.fromString(commit));
        assertThat(meta.treaty()).isEqualTo("EU-GEO-2010/1");
    }

    @Test
    void commandsAreCountedByNameAndOutcome() {
        as("DEU", "requesting-officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"other\": \"GEO\"}")
                .post("/notes")
                .then()
                .statusCode(201);

        assertThat(meters.get("homeward.commands")
                        .tags("command", "Open", "outcome", "recorded", "rule", "none")
                        .counter()
                        .count())
                .isPositive();
    }
}
