package homeward.events.codec;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.StateCode;
import homeward.events.TypeName;

/**
 * Maps an envelope to text attributes and back. Numbers are decimal, times ISO-8601, hashes hex, states in alphabetical
 * order and separated by commas; null has no attribute. A subset of the attributes can be written and read.
 *
 * <p>Not thread-safe while attributes are added.
 */
public final class Attributes {

    private static final Set<Attribute> ALL = EnumSet.allOf(Attribute.class);

    private final Map<Attribute, String> texts = new EnumMap<>(Attribute.class);
    private final Set<Attribute> kept;
    private final Function<Attribute, String> name;

    private Attributes(Set<Attribute> kept, Function<Attribute, String> name) {
        this.kept = kept;
        this.name = name;
    }

    /** Empty, for adding attributes. */
    public static Attributes none() {
        return new Attributes(ALL, Attribute::key);
    }

    public static Attributes of(Envelope envelope) {
        return of(envelope, ALL);
    }

    /** Only the given attributes of the envelope. */
    public static Attributes of(Envelope envelope, Set<Attribute> kept) {
        return new Attributes(kept, Attribute::key)
                .put(Attribute.ID, envelope.id())
                .put(Attribute.TYPE, envelope.type())
                .put(Attribute.CASE, envelope.caseId())
                .with(envelope.place())
                .with(envelope.commit())
                .with(envelope.times())
                .with(envelope.trace())
                .with(envelope.actor())
                .with(envelope.parties())
                .put(Attribute.TREATY, envelope.treaty());
    }

    /**
     * Attributes to be parsed.
     *
     * @param source text of an attribute by name; null if absent
     * @param name name of an attribute in the source, also used in {@link MalformedAttribute}
     */
    public static Attributes read(Function<String, @Nullable String> source, Function<Attribute, String> name) {
        Attributes attributes = new Attributes(ALL, name);
        for (Attribute attribute : Attribute.values()) {
            attributes.put(attribute, source.apply(name.apply(attribute)));
        }
        return attributes;
    }

    /** The texts by name, in the order of {@link Attribute}. */
    public Map<String, String> texts(Function<Attribute, String> by) {
        Map<String, String> named = new LinkedHashMap<>();
        texts.forEach((attribute, text) -> named.put(by.apply(attribute), text));
        return named;
    }

    public Attributes with(Envelope.Place place) {
        return put(Attribute.STREAM, place.stream())
                .put(Attribute.STREAM_TYPE, place.streamType())
                .put(Attribute.SEQUENCE, place.sequence());
    }

    public Attributes with(Envelope.Commit commit) {
        return put(Attribute.COMMIT, commit.id())
                .put(Attribute.POSITION, commit.position())
                .put(Attribute.INDEX, commit.index())
                .put(Attribute.COUNT, commit.count())
                .put(Attribute.PREV, commit.prev())
                .put(Attribute.HASH, commit.hash());
    }

    public Attributes with(Envelope.Times times) {
        return put(Attribute.OCCURRED, times.occurred())
                .put(Attribute.DECIDED, times.decided())
                .put(Attribute.RECORDED, times.recorded());
    }

    public Attributes with(Envelope.Trace trace) {
        return put(Attribute.CORRELATION, trace.correlation())
                .put(Attribute.CAUSATION, trace.causation())
                .put(Attribute.COMMAND, trace.command())
                .put(Attribute.TRACEPARENT, trace.traceparent());
    }

    public Attributes with(Envelope.Actor actor) {
        return put(Attribute.ACTOR, actor.id())
                .put(Attribute.AUTHORITY, actor.authority())
                .put(Attribute.ON_BEHALF_OF, actor.onBehalfOf());
    }

    /** Sets the states to which the case is visible. */
    public Attributes with(Set<StateCode> parties) {
        return kept.contains(Attribute.PARTIES) ? put(Attribute.PARTIES, codes(parties)) : this;
    }

    /** @param value written by its {@code toString}; null leaves the attribute out */
    public Attributes put(Attribute attribute, @Nullable Object value) {
        if (value != null && kept.contains(attribute)) {
            texts.put(attribute, value.toString());
        }
        return this;
    }

    /** @throws MalformedAttribute naming the first missing or malformed attribute; so do all methods below */
    public Envelope envelope() {
        return new Envelope(
                get(Attribute.ID, UUID::fromString),
                get(Attribute.TYPE, TypeName::parse),
                get(Attribute.CASE, CaseId::of),
                place(),
                commit(),
                times(),
                trace(),
                actor(),
                get(Attribute.PARTIES, Attributes::states),
                optional(Attribute.TREATY));
    }

    public Envelope.Place place() {
        return new Envelope.Place(
                text(Attribute.STREAM), optional(Attribute.STREAM_TYPE), get(Attribute.SEQUENCE, Long::valueOf));
    }

    public Envelope.Commit commit() {
        return new Envelope.Commit(
                get(Attribute.COMMIT, UUID::fromString),
                get(Attribute.POSITION, Long::valueOf),
                get(Attribute.INDEX, Integer::valueOf),
                get(Attribute.COUNT, Integer::valueOf),
                text(Attribute.PREV),
                text(Attribute.HASH));
    }

    public Envelope.Times times() {
        return new Envelope.Times(
                get(Attribute.OCCURRED, Instant::parse),
                get(Attribute.DECIDED, Instant::parse),
                get(Attribute.RECORDED, Instant::parse));
    }

    public Envelope.Trace trace() {
        return new Envelope.Trace(
                get(Attribute.CORRELATION, UUID::fromString),
                get(Attribute.CAUSATION, UUID::fromString),
                text(Attribute.COMMAND),
                optional(Attribute.TRACEPARENT));
    }

    public Envelope.Actor actor() {
        return new Envelope.Actor(
                text(Attribute.ACTOR), text(Attribute.AUTHORITY), get(Attribute.ON_BEHALF_OF, StateCode::new));
    }

    public <T> T get(Attribute attribute, Function<String, T> parser) {
        String text = texts.get(attribute);
        if (text == null) {
            throw new MalformedAttribute(name.apply(attribute), "is missing");
        }
        try {
            return parser.apply(text);
        } catch (RuntimeException _) {
            throw new MalformedAttribute(name.apply(attribute), "is malformed");
        }
    }

    public String text(Attribute attribute) {
        return get(attribute, text -> text);
    }

    /** Null if absent. */
    public @Nullable String optional(Attribute attribute) {
        return texts.get(attribute);
    }

    /** States as one text. */
    public static String codes(Collection<StateCode> states) {
        return states.stream().map(StateCode::value).sorted().collect(Collectors.joining(","));
    }

    /** @throws IllegalArgumentException if the text is not one written by {@link #codes} */
    public static Set<StateCode> states(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(state -> !state.isEmpty())
                .map(StateCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
