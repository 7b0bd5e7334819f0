package homeward.chassis.documents;

import java.time.Instant;
import java.util.UUID;

import org.bson.Document;

import homeward.chassis.time.Timestamps;
import homeward.events.Envelope;
import homeward.events.StateCode;

/**
 * One line of a case's history, as a document keeps it for every event it has applied. No payload.
 *
 * @param service the source service
 * @param sequence place in the stream, from 0
 * @param position place of the commit in the service's journal
 * @param index place in the commit
 * @param type event name, e.g. {@code ApplicationSubmitted}
 * @param causation id of the event, or of the command, that led to this one directly
 * @param by the state or organisation that acted
 */
public record HistoryEntry(
        UUID event,
        String service,
        String stream,
        long sequence,
        long position,
        int index,
        String type,
        Instant occurred,
        Instant decided,
        Instant recorded,
        UUID causation,
        StateCode by,
        String authority,
        String command) {

    public static Document document(Envelope envelope) {
        return new Document("event", envelope.id().toString())
                .append("stream", envelope.stream())
                .append("sequence", envelope.sequence())
                .append("position", envelope.position())
                .append("index", envelope.index())
                .append("type", envelope.type())
                .append("occurred", Timestamps.text(envelope.occurred()))
                .append("decided", Timestamps.text(envelope.decided()))
                .append("recorded", Timestamps.text(envelope.recorded()))
                .append("causation", envelope.causation().toString())
                .append("by", envelope.onBehalfOf().value())
                .append("authority", envelope.authority())
                .append("command", envelope.command());
    }

    static HistoryEntry of(String service, Document entry) {
        return new HistoryEntry(
                UUID.fromString(entry.getString("event")),
                service,
                entry.getString("stream"),
                entry.getLong("sequence"),
                entry.getLong("position"),
                entry.getInteger("index"),
                entry.getString("type"),
                Instant.parse(entry.getString("occurred")),
                Instant.parse(entry.getString("decided")),
                Instant.parse(entry.getString("recorded")),
                UUID.fromString(entry.getString("causation")),
                new StateCode(entry.getString("by")),
                entry.getString("authority"),
                entry.getString("command"));
    }
}
