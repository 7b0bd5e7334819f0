package homeward.chassis.folding;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;

/**
 * One document folded in memory from its events, by the code that the live projection uses: what is folded here equals
 * what is stored, at any point of the case's history. Pure; not thread-safe.
 *
 * <p>Within a stream events come in order. Between streams any order gives the same document, as long as the projection's
 * sections do not depend on it.
 */
public final class CaseFold {

    private static final Comparator<Envelope> JOURNAL_ORDER = Comparator.comparing(
                    (Envelope envelope) -> envelope.type().service())
            .thenComparingLong(envelope -> envelope.commit().position())
            .thenComparingInt(envelope -> envelope.commit().index());

    private final Projection projection;
    private final Interest interest;
    private final Map<String, SectionFold<?, ?>> folds = new LinkedHashMap<>();
    private String key = "";

    /** A document without events. */
    public CaseFold(Projection projection) {
        this.projection = projection;
        this.interest = new Interest(projection.sections());
    }

    /**
     * The document at a point of its history.
     *
     * @param events all events of the case that are known, in any order
     * @param versions the point: number of events by stream; of a stream that is not named none is folded
     * @throws IllegalArgumentException if an event before that point is missing, or the point lies beyond the events
     */
    public static CaseDocument at(
            Projection projection, Collection<Recorded<DomainEvent>> events, Map<String, Long> versions) {
        CaseFold fold = new CaseFold(projection);
        events.stream()
                .filter(event -> event.envelope().place().sequence()
                        < versions.getOrDefault(event.envelope().place().stream(), 0L))
                .sorted(Comparator.comparing(Recorded::envelope, JOURNAL_ORDER))
                .forEach(fold::apply);
        CaseDocument document = fold.document();
        versions.forEach((stream, version) -> {
            if (document.version(stream) != version) {
                throw new IllegalArgumentException(
                        stream + " is known up to " + document.version(stream) + ", not " + version);
            }
        });
        return document;
    }

    /**
     * Applies the next event of its stream. An event that has been applied already, or that no section is interested in,
     * changes nothing.
     *
     * @throws IllegalArgumentException if an event of the stream is missing before it, or it belongs to another document
     */
    public CaseFold apply(Recorded<? extends DomainEvent> event) {
        Envelope envelope = event.envelope();
        Section<?, ?> section = interest.section(event).orElse(null);
        if (section == null) {
            return this;
        }
        String of = projection.key(envelope);
        if (!key.isEmpty() && !key.equals(of)) {
            throw new IllegalArgumentException("an event of " + of + ", not of " + key);
        }
        SectionFold<?, ?> fold = folds.computeIfAbsent(
                section.service(), service -> SectionFold.stored(section, new Place(of, service), null));
        switch (fold.order(envelope)) {
            case DUPLICATE -> {}
            case GAP ->
                throw new IllegalArgumentException(envelope.place().stream() + " has events before "
                        + envelope.place().sequence() + " that are missing");
            case NEXT -> {
                key = of;
                fold.apply(event);
            }
        }
        return this;
    }

    /** A store gives back documents where it was given maps. */
    private static Document asRead(Document written) {
        return new RawBsonDocument(written, new DocumentCodec()).decode(new DocumentCodec());
    }

    /** The document after the events applied so far, as it is stored. */
    public CaseDocument document() {
        Document document = new Document("_id", key);
        folds.values().stream()
                .flatMap(SectionFold::recorded)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> document.append(CaseDocument.OPENED, first));
        folds.values().stream()
                .flatMap(SectionFold::recorded)
                .max(Comparator.naturalOrder())
                .ifPresent(last -> document.append(CaseDocument.CHANGED, last));
        folds.forEach((service, fold) -> fold.content().ifPresent(content -> document.append(service, content)));
        return new CaseDocument(projection, asRead(document));
    }
}
