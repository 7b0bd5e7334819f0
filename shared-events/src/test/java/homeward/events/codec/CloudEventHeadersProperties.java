package homeward.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.StateCode;

class CloudEventHeadersProperties {

    private static final Set<String> OPTIONAL = Set.of("ce_streamtype", "ce_treaty", "traceparent");
    private static final Set<String> FREE_TEXT = Set.of(
            "ce_stream",
            "ce_streamtype",
            "ce_prev",
            "ce_hash",
            "ce_command",
            "ce_actor",
            "ce_authority",
            "ce_treaty",
            "traceparent");

    @Property(tries = 300)
    void anEnvelopeIsReadBackAsItWasWritten(@ForAll("envelopes") Envelope envelope) {
        assertThat(CloudEventHeaders.parse(CloudEventHeaders.of(envelope))).isEqualTo(envelope);
    }

    @Property(tries = 100)
    void headerNamesAreCloudEventsAttributes(@ForAll("envelopes") Envelope envelope) {
        assertThat(CloudEventHeaders.of(envelope).keySet())
                .allMatch(name -> name.matches("ce_[a-z0-9]{1,20}|content-type|traceparent"));
    }

    @Property(tries = 50)
    void aMissingOrMalformedHeaderIsNamed(@ForAll("envelopes") Envelope envelope) {
        Map<String, String> complete = CloudEventHeaders.of(envelope);
        for (String name : complete.keySet()) {
            if (!OPTIONAL.contains(name)) {
                refusedFor(name, with(complete, name, null));
            }
            if (!FREE_TEXT.contains(name)) {
                refusedFor(name, with(complete, name, "?"));
            }
        }
    }

    private static void refusedFor(String name, Map<String, String> headers) {
        assertThatThrownBy(() -> CloudEventHeaders.parse(headers))
                .isInstanceOfSatisfying(
                        MalformedAttribute.class, e -> assertThat(e.name()).isEqualTo(name))
                .hasMessageContaining(name);
    }

    private static Map<String, String> with(Map<String, String> headers, String name, @Nullable String value) {
        var changed = new HashMap<>(headers);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    @Provide
    Arbitrary<Envelope> envelopes() {
        Arbitrary<UUID> ids =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(0, 4_000_000_000L)
                .map(seconds -> Instant.ofEpochSecond(seconds, 123_456_789));
        Arbitrary<StateCode> states =
                Arbitraries.strings().withCharRange('A', 'Z').ofLength(3).map(StateCode::new);
        StringArbitrary texts = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("-/.é ")
                .ofMinLength(1)
                .ofMaxLength(20);
        return Combinators.combine(
                        ids.list().ofSize(5),
                        times.list().ofSize(3),
                        texts.list().ofSize(6),
                        states.set().ofMaxSize(4),
                        Arbitraries.of(ContractFiles.CONTRACTS.all()),
                        texts.injectNull(0.3),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.integers().between(0, 4095))
                .as((id, time, text, parties, type, treaty, number, index) -> new Envelope(
                        id.get(0),
                        ContractFiles.fullName(type),
                        new CaseId(id.get(1)),
                        new Envelope.Place(text.get(0), type.streamType(), number),
                        new Envelope.Commit(id.get(2), number, index, index + 1, text.get(1), text.get(2)),
                        new Envelope.Times(time.get(0), time.get(1), time.get(2)),
                        new Envelope.Trace(id.get(3), id.get(4), text.get(3), treaty),
                        new Envelope.Actor(text.get(4), text.get(5), new StateCode("NLD")),
                        parties,
                        treaty));
    }
}
