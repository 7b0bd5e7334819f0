package homeward.chassis.consuming;

import java.util.Arrays;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;

/**
 * A record of an events topic, as projections and policies meet it. The payload is read once, and only if somebody
 * wants it. Not thread-safe.
 */
public final class Arrival {

    /** Reads the payload into its contract's newest version. */
    @FunctionalInterface
    public interface Payload {

        /** @throws RuntimeException where the payload is not what its type says */
        DomainEvent read();
    }

    private final TopicPartition partition;
    private final long offset;
    private final long appended;
    private final Envelope envelope;
    private final @Nullable Class<? extends DomainEvent> type;
    private final @Nullable Class<? extends DomainEvent> streamEvents;
    private final Payload payload;
    private @Nullable Recorded<DomainEvent> read;

    /**
     * @param appended when the broker stored the record, milliseconds since 1970, real time
     * @param type the event's record class; null where its type or version is not known here
     * @param streamEvents the sealed interface of the events in streams of its type; null where that is not known here
     */
    public Arrival(
            TopicPartition partition,
            long offset,
            long appended,
            Envelope envelope,
            @Nullable Class<? extends DomainEvent> type,
            @Nullable Class<? extends DomainEvent> streamEvents,
            Payload payload) {
        this.partition = partition;
        this.offset = offset;
        this.appended = appended;
        this.envelope = envelope;
        this.type = type;
        this.streamEvents = streamEvents;
        this.payload = payload;
    }

    public TopicPartition partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    /** When the broker stored the record, milliseconds since 1970, real time. */
    public long appended() {
        return appended;
    }

    public Envelope envelope() {
        return envelope;
    }

    public String stream() {
        return envelope.place().stream();
    }

    /** The service whose topic it stands in. */
    public String service() {
        return envelope.type().service();
    }

    public boolean known() {
        return type != null;
    }

    /** Whether this is an event of the given interface; false where its type is not known. */
    public boolean isA(Class<? extends DomainEvent> events) {
        return type != null && events.isAssignableFrom(type);
    }

    /** Whether an event of an unknown type, in a stream of a known type, may be one of these. */
    public boolean mayBe(Class<? extends DomainEvent> events) {
        return type == null
                && streamEvents != null
                && Arrays.stream(streamEvents.getPermittedSubclasses()).anyMatch(events::isAssignableFrom);
    }

    /** Whether this build knows no streams of the event's stream type; an event without an aggregate has none. */
    public boolean inUnknownStream() {
        return streamEvents == null && envelope.place().streamType() != null;
    }

    /** @throws RuntimeException where the payload cannot be read */
    public Recorded<DomainEvent> recorded() {
        Recorded<DomainEvent> known = read;
        if (known == null) {
            known = new Recorded<>(envelope, payload.read());
            read = known;
        }
        return known;
    }

    /** The same, where {@link #isA} says so. */
    @SuppressWarnings("unchecked")
    public <E extends DomainEvent> Recorded<E> recorded(Class<E> events) {
        Recorded<DomainEvent> recorded = recorded();
        if (!events.isInstance(recorded.event())) {
            throw new ClassCastException(envelope.type().name() + " is not a " + events.getSimpleName());
        }
        return (Recorded<E>) recorded;
    }
}
