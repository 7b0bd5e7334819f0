package homeward.chassis.observing;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import homeward.testkit.ServicePlatform;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Singleton
    static class Exporting {
        @Produces
        @Singleton
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }

        @Produces
        @Singleton
        SpanProcessor processor(InMemorySpanExporter exporter) {
            return SimpleSpanProcessor.create(exporter);
        }
    }

    @Inject
    InMemorySpanExporter spans;

    @Test
    void oneTraceJoinsTheCallItsCommandAndItsProjection() {
        as("DEU", "requesting-officer")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"other\": \"GEO\"}")
                .post("/notes")
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> span("project NoteOpened").isPresent());
        SpanData call = span("POST /notes").orElseThrow();
        SpanData command = span("command Open").orElseThrow();
        SpanData projection = span("project NoteOpened").orElseThrow();
        assertThat(command.getParentSpanId()).isEqualTo(call.getSpanId());
        // the projection has only the Kafka record, which takes the trace from the stored event
        assertThat(projection.getParentSpanId()).isEqualTo(command.getSpanId());
    }

    private Optional<SpanData> span(String name) {
        return spans.getFinishedSpanItems().stream()
                .filter(span ->
                        span.getTraceId().equals(TRACE) && span.getName().equals(name))
                .findFirst();
    }
}
