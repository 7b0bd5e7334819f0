package homeward.chassis.observing;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.failures.Vitals;
import homeward.chassis.folding.ReadObserver;

/**
 * Metrics and traces of the read side: every applied event is a span in the trace of the call that caused it. No ids in
 * metrics, no personal data in either.
 */
@Singleton
class ReadTelemetry implements ReadObserver {

    private static final TextMapGetter<String> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals("traceparent") ? carrier : null;
        }
    };

    private final Tracer tracer;
    private final MeterRegistry meters;

    ReadTelemetry(Tracer tracer, MeterRegistry meters) {
        this.tracer = tracer;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event, ParkedStreams parked, Quarantine quarantine, Vitals vitals) {
        Gauge.builder("homeward.parked.streams", parked, ParkedStreams::count)
                .description("streams that wait for a repair")
                .register(meters);
        Gauge.builder("homeward.alarms", vitals, v -> v.alarms().size())
                .description("what needs an operator or another build, besides parked streams")
                .register(meters);
        FunctionCounter.builder("homeward.records.rejected", quarantine, Quarantine::rejected)
                .description("records of events topics that are not their journal's")
                .register(meters);
    }

    @Override
    public void applied(String projection, List<Arrival> batch, int applied, long tookNanos) {
        meters.summary("homeward.projection.batch", "projection", projection).record(batch.size());
        meters.counter("homeward.projection.events", "projection", projection).increment(applied);
        long now = System.currentTimeMillis();
        Instant began = Instant.now().minusNanos(tookNanos);
        for (Arrival arrival : batch) {
            meters.timer("homeward.projection.delay", "projection", projection)
                    .record(Math.max(0, now - arrival.appended()), TimeUnit.MILLISECONDS);
            trace(projection, arrival, began);
        }
    }

    private void trace(String projection, Arrival arrival, Instant began) {
        String traceparent = arrival.envelope().trace().traceparent();
        if (traceparent == null) {
            return;
        }
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, TRACEPARENT);
        tracer.spanBuilder("project " + arrival.envelope().type().name())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setStartTimestamp(began)
                .setAttribute("homeward.projection", projection)
                .setAttribute("messaging.destination.name", arrival.partition().topic())
                .startSpan()
                .end();
    }
}
