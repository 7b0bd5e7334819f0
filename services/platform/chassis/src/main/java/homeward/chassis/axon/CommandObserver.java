package homeward.chassis.axon;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.arc.properties.UnlessBuildProperty;
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.IdempotencyKeyReused;
import homeward.chassis.commands.VersionMismatch;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Causes;

/**
 * Counts commands by name, outcome and rule, and opens a span per command in the caller's trace. Neither carries ids or
 * personal data.
 */
@Singleton
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class CommandObserver {

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    private final Tracer tracer;
    private final MeterRegistry meters;

    CommandObserver(Tracer tracer, MeterRegistry meters) {
        this.tracer = tracer;
        this.meters = meters;
    }

    /** How a command ended. */
    public enum Outcome {
        RECORDED,
        UNCHANGED,
        REPEATED,
        REFUSED,
        OUTRUN,
        FAILED
    }

    /** @param traceparent the parent if no span is current */
    @SuppressWarnings("MustBeClosedChecker") // the scope is closed with the observation
    public Observation begin(String command, @Nullable String traceparent) {
        Span span = tracer.spanBuilder("command " + command)
                .setParent(parent(traceparent))
                .setAttribute("homeward.command", command)
                .startSpan();
        return new Observation(command, span, span.makeCurrent());
    }

    /** W3C trace context of the current span; the given value if no span is current. */
    public @Nullable String traceparent(@Nullable String otherwise) {
        SpanContext current = Span.current().getSpanContext();
        return current.isValid() ? text(current) : otherwise;
    }

    private static Context parent(@Nullable String traceparent) {
        Context current = Context.current();
        if (traceparent == null || Span.fromContext(current).getSpanContext().isValid()) {
            return current;
        }
        return W3CTraceContextPropagator.getInstance().extract(current, Map.of("traceparent", traceparent), GETTER);
    }

    private static String text(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }

    /** One command in progress. */
    public final class Observation implements AutoCloseable {

        private final String command;
        private final Span span;
        private final Scope scope;

        private Observation(String command, Span span, Scope scope) {
            this.command = command;
            this.span = span;
            this.scope = scope;
        }

        public @Nullable String traceparent() {
            return span.getSpanContext().isValid() ? text(span.getSpanContext()) : null;
        }

        public void ended(Outcome outcome) {
            count(outcome, "none");
        }

        public void failed(Throwable e) {
            switch (e) {
                case Refusal refusal -> count(Outcome.REFUSED, refusal.rule());
                case VersionMismatch ignored -> count(Outcome.OUTRUN, "version-matches");
                case IdempotencyKeyReused ignored -> count(Outcome.REFUSED, "idempotency-key-reused");
                default -> {
                    span.setStatus(StatusCode.ERROR, Causes.types(e));
                    count(Outcome.FAILED, "none");
                }
            }
        }

        private void count(Outcome outcome, String rule) {
            String ended = outcome.name().toLowerCase(Locale.ROOT);
            span.setAttribute("homeward.outcome", ended).setAttribute("homeward.rule", rule);
            meters.counter("homeward.commands", "command", command, "outcome", ended, "rule", rule)
                    .increment();
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }
}
