package homeward.chassis.folding;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;

/**
 * Folds one document in memory with the code of the live projection: the result equals the stored document at any point
 * of the case's history, except that it holds all of a long history. No I/O; not thread-safe.
 *
 * <p>Events of one stream must come in order. The order between streams does not matter, as long as the projection's
 * sections do not depend on it.
 */
public final class CaseFold {

    private static final Comparator<Envelope> JOURNAL_ORDER = Comparator.comparing(
                    (Envelope envelope) -> envelope.type().service())
            .thenComparingLong(envelope -> envelope.commit().position())
            .thenComparingInt(envelope -> envelope.commit().index());

    private final Projection projection;
    private final SectionMatcher matcher;
    private final Map<String, SectionFold<?, ?>> folds = new LinkedHashMap<>();
    private String key = "";
    private @Nullable String opened;
    private @Nullable String changed;

    /** An empty document. */
    public CaseFold(Projection projection) {
        this.projection = projection;
        this.matcher = new SectionMatcher(projection);
    }

    /**
     * Continues from a document that was folded before.
     *
     * @param document of its history the last entry of each section suffices
     */
    public static CaseFold from(Projection projection, CaseDocument document) {
        CaseFold fold = new CaseFold(projection);
        Document stored = document.stored();
        fold.key = document.key();
        fold.opened = stored.getString(CaseDocument.OPENED);
        fold.changed = stored.getString(CaseDocument.CHANGED);
        for (Section<?, ?> section : projection.sections()) {
            Document content = stored.get(section.service(), Document.class);
            if (content != null) {
                fold.folds.put(
                        section.service(),
                        SectionFold.stored(section, new Place(document.key(), section.service()), content));
            }
        }
        return fold;
    }

    /**
     * The document at a point of its history.
     *
     * @param events all known events of the case, in any order
     * @param versions the point: number of events by stream; streams that are not named contribute none
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
     * Applies the next event of its stream. Duplicates and events that match no section change nothing.
     *
     * @throws IllegalArgumentException if an earlier event of the stream is missing, or the event belongs to another
     *     document
     */
    public CaseFold apply(Recorded<? extends DomainEvent> event) {
        Envelope envelope = event.envelope();
        Section<?, ?> section = matcher.section(event).orElse(null);
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
            case DUPLICATE, CONTRADICTION -> {}
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

    /** Turns maps into documents, as a store would. */
    private static Document asRead(Document written) {
        return new RawBsonDocument(written, new DocumentCodec()).decode(new DocumentCodec());
    }

    /** The document after the events applied so far, in its stored form. */
    public CaseDocument document() {
        Document document = new Document("_id", key);
        Stream.concat(Stream.ofNullable(opened), folds.values().stream().flatMap(SectionFold::recorded))
                .min(Comparator.naturalOrder())
                .ifPresent(first -> document.append(CaseDocument.OPENED, first));
        Stream.concat(Stream.ofNullable(changed), folds.values().stream().flatMap(SectionFold::recorded))
                .max(Comparator.naturalOrder())
                .ifPresent(last -> document.append(CaseDocument.CHANGED, last));
        folds.forEach((service, fold) -> fold.content().ifPresent(content -> document.append(service, content)));
        return new CaseDocument(projection, asRead(document));
    }
}
