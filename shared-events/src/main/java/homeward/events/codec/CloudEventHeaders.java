package homeward.events.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import homeward.events.Envelope;

/**
 * An envelope as record headers: CloudEvents 1.0, Kafka protocol binding, binary content mode. Homeward's own
 * attributes are CloudEvents extensions. Values are UTF-8 text, written by {@link Attributes}; null has no header.
 *
 * <p>Source: CloudEvents 1.0.2 (attribute names are lower-case alphanumeric), its Kafka binding, and W3C Trace Context.
 */
public final class CloudEventHeaders {

    private static final SequencedMap<String, String> CONSTANT = new LinkedHashMap<>();

    static {
        CONSTANT.put("ce_specversion", "1.0");
        CONSTANT.put("content-type", "application/json");
    }

    private CloudEventHeaders() {}

    public static Map<String, String> of(Envelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>(CONSTANT);
        headers.put("ce_source", source(envelope));
        headers.putAll(Attributes.of(envelope).texts(Attribute::header));
        return headers;
    }

    /**
     * Ignores headers of other origin.
     *
     * @throws MalformedAttribute naming the missing or malformed header
     */
    public static Envelope parse(Map<String, String> headers) {
        CONSTANT.forEach((name, value) -> expect(headers, name, value));
        Envelope envelope = Attributes.read(headers::get, Attribute::header).envelope();
        expect(headers, "ce_source", source(envelope));
        return envelope;
    }

    private static String source(Envelope envelope) {
        return "/homeward/" + envelope.type().service();
    }

    private static void expect(Map<String, String> headers, String name, String value) {
        if (!value.equals(headers.get(name))) {
            throw new MalformedAttribute(name, "must be " + value);
        }
    }
}
