package homeward.journal.axon;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/** Adapts a stored event of an aggregate to Axon, without deserialization. */
record StoredAggregateEvent(StoredCommit commit, int index, StoredEvent event)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(Tokens.of(commit.position(), index));
    }

    @Override
    public String getEventIdentifier() {
        return event.id().toString();
    }

    @Override
    public Instant getTimestamp() {
        return event.time();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(event.meta(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                event.payload(), byte[].class, event.type(), Revisions.toAxon(event.version()));
    }

    @Override
    @SuppressWarnings("NullAway") // Axon's own type is nullable, its annotations do not say so
    public String getType() {
        return commit.type();
    }

    @Override
    public String getAggregateIdentifier() {
        return commit.stream();
    }

    @Override
    public long getSequenceNumber() {
        return event.seq();
    }
}
