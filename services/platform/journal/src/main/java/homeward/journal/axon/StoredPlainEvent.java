package homeward.journal.axon;

import java.time.Instant;

import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;

/** Adapts a stored event without aggregate to Axon. */
record StoredPlainEvent(StoredAggregateEvent stored) implements TrackedEventData<byte[]> {

    @Override
    public TrackingToken trackingToken() {
        return stored.trackingToken();
    }

    @Override
    public String getEventIdentifier() {
        return stored.getEventIdentifier();
    }

    @Override
    public Instant getTimestamp() {
        return stored.getTimestamp();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return stored.getMetaData();
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return stored.getPayload();
    }
}
