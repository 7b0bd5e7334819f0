package homeward.chassis.consuming;

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
    private final Payload payload;
    private @Nullable Recorded<DomainEvent> read;

    /**
     * @param appended when the broker stored the record, milliseconds since 1970, real time
     * @param type the event's record class; null where its type or version is not known here
     */
    public Arrival(
            TopicPartition partition,
            long offset,
            long appended,
            Envelope envelope,
            @Nullable Class<? extends DomainEvent> type,
            Payload payload) {
        this.partition = partition;
        this.offset = offset;
        this.appended = appended;
        this.envelope = envelope;
        this.type = type;
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
        return envelope.stream();
    }

    public boolean known() {
        return type != null;
    }

    /** Whether this is an event of the given interface; false where its type is not known. */
    public boolean isA(Class<? extends DomainEvent> events) {
        return type != null && events.isAssignableFrom(type);
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
            throw new ClassCastException(envelope.type() + " is not a " + events.getSimpleName());
        }
        return (Recorded<E>) recorded;
    }
}
