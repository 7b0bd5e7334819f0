package homeward.chassis.documents;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;

import homeward.events.Envelope;
import homeward.events.StateCode;
import homeward.events.TypeName;
import homeward.events.codec.Attribute;
import homeward.events.codec.Attributes;

/**
 * One line of a case's history, kept in the document for every applied event. No payload.
 *
 * @param service the source service
 * @param sequence position in the stream, from 0
 * @param position position of the commit in the service's journal
 * @param index position in the commit
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

    private static final Set<Attribute> KEPT = EnumSet.of(
            Attribute.ID,
            Attribute.TYPE,
            Attribute.STREAM,
            Attribute.SEQUENCE,
            Attribute.POSITION,
            Attribute.INDEX,
            Attribute.OCCURRED,
            Attribute.DECIDED,
            Attribute.RECORDED,
            Attribute.CAUSATION,
            Attribute.ON_BEHALF_OF,
            Attribute.AUTHORITY,
            Attribute.COMMAND);

    public static Document document(Envelope envelope) {
        Document entry = new Document();
        entry.putAll(Attributes.of(envelope, KEPT).texts(Attribute::key));
        return entry;
    }

    /** Journal position of the entry's commit. */
    public static long position(Document entry) {
        return Long.parseLong(entry.getString(Attribute.POSITION.key()));
    }

    /** Position of the entry's event in its commit. */
    public static int index(Document entry) {
        return Integer.parseInt(entry.getString(Attribute.INDEX.key()));
    }

    /** Reads what {@link #document} wrote, or more attributes than it. */
    public static HistoryEntry of(Document entry) {
        Attributes in = Attributes.read(entry::getString, Attribute::key);
        TypeName type = in.get(Attribute.TYPE, TypeName::parse);
        Envelope.Place place = in.place();
        Envelope.Times times = in.times();
        return new HistoryEntry(
                in.get(Attribute.ID, UUID::fromString),
                type.service(),
                place.stream(),
                place.sequence(),
                in.get(Attribute.POSITION, Long::valueOf),
                in.get(Attribute.INDEX, Integer::valueOf),
                type.name(),
                times.occurred(),
                times.decided(),
                times.recorded(),
                in.get(Attribute.CAUSATION, UUID::fromString),
                in.get(Attribute.ON_BEHALF_OF, StateCode::new),
                in.text(Attribute.AUTHORITY),
                in.text(Attribute.COMMAND));
    }
}
