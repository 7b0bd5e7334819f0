package homeward.journal.axon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

import homeward.journal.Commit;
import homeward.journal.NewEvent;

/**
 * Converts the events of one append to commits, one per stream. The commit id is the {@code commandId} in the first
 * event's metadata, or a new one. Commits of further streams get ids derived from it, so a repetition has no second
 * effect.
 */
final class CommitsFromEvents {

    private final String commandIdKey;
    private final Supplier<UUID> newIds;

    CommitsFromEvents(String commandIdKey, Supplier<UUID> newIds) {
        this.commandIdKey = commandIdKey;
        this.newIds = newIds;
    }

    List<Commit> of(Map<String, List<EventMessage<?>>> streams, Serializer serializer) {
        List<Commit> commits = new ArrayList<>(streams.size());
        UUID id = null;
        for (Map.Entry<String, List<EventMessage<?>>> stream : streams.entrySet()) {
            if (id == null) {
                id = commitId(stream.getValue().getFirst());
                commits.add(commit(id, stream, serializer));
            } else {
                commits.add(commit(Ids.named(id + "/" + stream.getKey()), stream, serializer));
            }
        }
        return commits;
    }

    /** The events by stream, both in order; an event without aggregate is a stream of its own. */
    static Map<String, List<EventMessage<?>>> byStream(List<? extends EventMessage<?>> events) {
        Map<String, List<EventMessage<?>>> streams = new LinkedHashMap<>();
        for (EventMessage<?> event : events) {
            String stream =
                    event instanceof DomainEventMessage<?> of ? of.getAggregateIdentifier() : event.getIdentifier();
            streams.computeIfAbsent(stream, _ -> new ArrayList<>()).add(event);
        }
        return streams;
    }

    private UUID commitId(EventMessage<?> first) {
        Object id = first.getMetaData().get(commandIdKey);
        return id == null ? newIds.get() : Ids.uuid(id.toString());
    }

    private static Commit commit(UUID id, Map.Entry<String, List<EventMessage<?>>> stream, Serializer serializer) {
        List<EventMessage<?>> events = stream.getValue();
        List<NewEvent> contents = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            contents.add(newEvent(event, serializer));
        }
        if (events.getFirst() instanceof DomainEventMessage<?> first) {
            requireNoGap(events, first.getSequenceNumber());
            return new Commit(id, stream.getKey(), first.getType(), first.getSequenceNumber(), contents);
        }
        return new Commit(id, stream.getKey(), null, 0, contents);
    }

    private static void requireNoGap(List<EventMessage<?>> events, long first) {
        for (int i = 0; i < events.size(); i++) {
            if (!(events.get(i) instanceof DomainEventMessage<?> event) || event.getSequenceNumber() != first + i) {
                throw new EventStoreException("the events of one stream follow each other without a gap");
            }
        }
    }

    private static NewEvent newEvent(EventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> meta = event.serializeMetaData(serializer, byte[].class);
        return new NewEvent(
                Ids.uuid(event.getIdentifier()),
                payload.getType().getName(),
                Revisions.toVersion(payload.getType().getRevision()),
                event.getTimestamp(),
                payload.getData(),
                meta.getData());
    }
}
