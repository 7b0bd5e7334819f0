package homeward.events.codec;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.StateCode;

/**
 * An envelope as record headers: CloudEvents 1.0, Kafka protocol binding, binary content mode. Homeward's own
 * attributes are CloudEvents extensions; values are UTF-8 text, numbers decimal, times ISO-8601, hashes hex, states
 * separated by commas. What is null in the envelope has no header.
 *
 * <p>Source: CloudEvents 1.0.2 (attribute names are lower-case alphanumeric), its Kafka binding, and W3C Trace Context.
 */
public final class CloudEventHeaders {

    private static final String SOURCE = "/homeward/";

    private CloudEventHeaders() {}

    public static Map<String, String> of(Envelope envelope) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", envelope.id().toString());
        headers.put("ce_source", SOURCE + envelope.service());
        headers.put("ce_type", new TypeName(envelope.service(), envelope.type(), envelope.version()).toString());
        headers.put("ce_subject", envelope.caseId().toString());
        headers.put("ce_time", envelope.occurred().toString());
        headers.put("content-type", "application/json");
        headers.put("ce_stream", envelope.stream());
        putUnlessNull(headers, "ce_streamtype", envelope.streamType());
        headers.put("ce_sequence", Long.toString(envelope.sequence()));
        headers.put("ce_position", Long.toString(envelope.position()));
        headers.put("ce_commit", envelope.commit().toString());
        headers.put("ce_index", Integer.toString(envelope.index()));
        headers.put("ce_count", Integer.toString(envelope.count()));
        headers.put("ce_prev", envelope.prev());
        headers.put("ce_hash", envelope.hash());
        headers.put("ce_decidedat", envelope.decided().toString());
        headers.put("ce_recordedat", envelope.recorded().toString());
        headers.put("ce_correlation", envelope.correlation().toString());
        headers.put("ce_causation", envelope.causation().toString());
        headers.put("ce_command", envelope.command());
        headers.put("ce_actor", envelope.actor());
        headers.put("ce_authority", envelope.authority());
        headers.put("ce_onbehalfof", envelope.onBehalfOf().value());
        headers.put(
                "ce_parties",
                envelope.parties().stream().map(StateCode::value).sorted().collect(Collectors.joining(",")));
        putUnlessNull(headers, "ce_treaty", envelope.treaty());
        putUnlessNull(headers, "traceparent", envelope.traceparent());
        return headers;
    }

    /**
     * Headers that are not Homeward's are ignored.
     *
     * @throws MalformedHeader naming the header that is missing or malformed
     */
    public static Envelope parse(Map<String, String> headers) {
        var in = new Reader(headers);
        in.expect("ce_specversion", "1.0");
        in.expect("content-type", "application/json");
        var type = in.read("ce_type", TypeName::parse);
        in.expect("ce_source", SOURCE + type.service());
        return new Envelope(
                in.read("ce_id", UUID::fromString),
                type.service(),
                type.name(),
                type.version(),
                in.read("ce_subject", CaseId::of),
                in.read("ce_stream", CloudEventHeaders::text),
                in.readIfPresent("ce_streamtype"),
                in.read("ce_sequence", Long::valueOf),
                in.read("ce_position", Long::valueOf),
                in.read("ce_commit", UUID::fromString),
                in.read("ce_index", Integer::valueOf),
                in.read("ce_count", Integer::valueOf),
                in.read("ce_prev", CloudEventHeaders::text),
                in.read("ce_hash", CloudEventHeaders::text),
                in.read("ce_time", Instant::parse),
                in.read("ce_decidedat", Instant::parse),
                in.read("ce_recordedat", Instant::parse),
                in.read("ce_correlation", UUID::fromString),
                in.read("ce_causation", UUID::fromString),
                in.read("ce_command", CloudEventHeaders::text),
                in.read("ce_actor", CloudEventHeaders::text),
                in.read("ce_authority", CloudEventHeaders::text),
                in.read("ce_onbehalfof", StateCode::new),
                in.read(
                        "ce_parties",
                        text -> Arrays.stream(text.split(","))
                                .filter(state -> !state.isEmpty())
                                .map(StateCode::new)
                                .collect(Collectors.toUnmodifiableSet())),
                in.readIfPresent("ce_treaty"),
                in.readIfPresent("traceparent"));
    }

    private static String text(String value) {
        return value;
    }

    private static void putUnlessNull(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }

    private record Reader(Map<String, String> headers) {

        <T> T read(String name, Function<String, T> parser) {
            var value = headers.get(name);
            if (value == null) {
                throw new MalformedHeader(name, "is missing");
            }
            try {
                return parser.apply(value);
            } catch (RuntimeException _) {
                throw new MalformedHeader(name, "is malformed");
            }
        }

        @Nullable
        String readIfPresent(String name) {
            return headers.get(name);
        }

        void expect(String name, String value) {
            if (!read(name, CloudEventHeaders::text).equals(value)) {
                throw new MalformedHeader(name, "must be " + value);
            }
        }
    }
}
