package homeward.chassis.consuming;

import java.util.Arrays;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;

/**
 * A record of an events topic, as delivered to projections and policies. The payload is decoded on first use and only
 * once. Not thread-safe.
 */
public final class Arrival {

    /** Decodes the payload into the newest version of its contract. */
    @FunctionalInterface
    public interface Payload {

        /** @throws RuntimeException if the payload does not match its type */
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
     * @param appended append time at the broker, milliseconds since 1970, real time
     * @param type the event's record class; null if this build does not know its type or version
     * @param streamEvents the sealed interface of the events of its stream type; null if this build does not know it
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

    /** Append time at the broker, milliseconds since 1970, real time. */
    public long appended() {
        return appended;
    }

    public Envelope envelope() {
        return envelope;
    }

    public String stream() {
        return envelope.place().stream();
    }

    /** The service that owns the topic. */
    public String service() {
        return envelope.type().service();
    }

    public boolean known() {
        return type != null;
    }

    /** Whether this is an event of the given interface; false if its type is unknown. */
    public boolean isA(Class<? extends DomainEvent> events) {
        return type != null && events.isAssignableFrom(type);
    }

    /** Whether an event of an unknown type, in a stream of a known type, may belong to the interface. */
    public boolean mayBe(Class<? extends DomainEvent> events) {
        return type == null && mayHold(events);
    }

    /** Whether the stream is of a known type and may hold events of the interface. */
    public boolean mayHold(Class<? extends DomainEvent> events) {
        return streamEvents != null
                && Arrays.stream(streamEvents.getPermittedSubclasses()).anyMatch(events::isAssignableFrom);
    }

    /** Whether this build does not know the event's stream type; false for an event without an aggregate. */
    public boolean inUnknownStream() {
        return streamEvents == null && envelope.place().streamType() != null;
    }

    /** @throws RuntimeException if the payload cannot be read */
    public Recorded<DomainEvent> recorded() {
        Recorded<DomainEvent> known = read;
        if (known == null) {
            known = new Recorded<>(envelope, payload.read());
            read = known;
        }
        return known;
    }

    /**
     * Like {@link #recorded()}, with the given type.
     *
     * @throws ClassCastException if {@link #isA} is false
     */
    @SuppressWarnings("unchecked")
    public <E extends DomainEvent> Recorded<E> recorded(Class<E> events) {
        Recorded<DomainEvent> recorded = recorded();
        if (!events.isInstance(recorded.event())) {
            throw new ClassCastException(envelope.type().name() + " is not a " + events.getSimpleName());
        }
        return (Recorded<E>) recorded;
    }
}
