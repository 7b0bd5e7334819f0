package homeward.chassis.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.core.EntityTag;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.StateCode;

/** A document of a read model. Sections of sources without events are absent. */
public final class CaseDocument {

    /** Path of {@link #opened}, to sort by. */
    public static final String OPENED = "opened";

    /** Path of {@link #changed}, to sort by. */
    public static final String CHANGED = "changed";

    /** When the document was last written, in milliseconds of real time; no part of its content. */
    public static final String TOUCHED = "touched";

    /** Field of a section with what lists need of it. */
    public static final String LISTED = "listed";

    private final Projection projection;
    private final Document document;

    public CaseDocument(Projection projection, Document document) {
        this.projection = projection;
        this.document = document;
    }

    /** The document's key: the case id, unless the projection defines another one. */
    public String key() {
        return document.getString("_id");
    }

    /**
     * The section of that type; empty before its source's first event.
     *
     * @throws IllegalArgumentException if the projection has no such section
     */
    public <S> Optional<S> section(Class<S> type) {
        Section<?, ?> section = projection.sections().stream()
                .filter(candidate -> candidate.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        projection.name() + " has no section of type " + type.getSimpleName()));
        return stored(section.service()).map(stored -> ReadModelJson.read(stored.get("data", Document.class), type));
    }

    /** The declared section; empty before its source's first event. */
    public <S> Optional<S> section(Section<?, S> section) {
        return stored(section.service())
                .map(stored -> ReadModelJson.read(stored.get("data", Document.class), section.type()));
    }

    /** What lists need of a section; empty before its source's first event. */
    public <L> Optional<L> listed(String service, Class<L> type) {
        return stored(service)
                .map(stored -> stored.get(LISTED, Document.class))
                .map(listed -> ReadModelJson.read(listed, type));
    }

    /** The states that may see the document, by the last events of one source. */
    public List<String> parties(String service) {
        return stored(service)
                .map(stored -> stored.getList("parties", String.class))
                .orElse(List.of());
    }

    /** When the document was last written, in milliseconds of real time; 0 if that is not known. */
    public long touched() {
        return document.get(TOUCHED, 0L);
    }

    /** When the document's first event was recorded, across all sources. */
    public Instant opened() {
        return Instant.parse(document.getString(OPENED));
    }

    /** When the document's last event was recorded, across all sources. */
    public Instant changed() {
        return Instant.parse(document.getString(CHANGED));
    }

    /** The text at a path of the stored document; null if there is none. */
    public @Nullable String text(String path) {
        Object value = document;
        for (String step : path.split("\\.", -1)) {
            value = value instanceof Document inner ? inner.get(step) : null;
        }
        return value instanceof String text ? text : null;
    }

    /** Version by stream: the number of its events in this document. */
    public Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        for (Section<?, ?> section : projection.sections()) {
            stored(section.service())
                    .ifPresent(stored -> stored.get("applied", Document.class)
                            .forEach((stream, last) -> versions.put(stream, (Long) last + 1)));
        }
        return versions;
    }

    /** Version of one stream; 0 if none of its events is in this document. */
    public long version(String stream) {
        return versions().getOrDefault(stream, 0L);
    }

    /** Version of one stream by the events of one source; 0 if none of them is in this document. */
    public long version(Section<?, ?> section, String stream) {
        return stored(section.service())
                .map(stored -> stored.get("applied", Document.class).getLong(stream))
                .map(last -> last + 1)
                .orElse(0L);
    }

    /** The version of one stream as an ETag, for {@code If-Match}. */
    public EntityTag etag(String stream) {
        return new EntityTag(Long.toString(version(stream)));
    }

    /** The states that may see the case, by the last events of all sources. */
    public Set<StateCode> parties() {
        Set<StateCode> parties = new TreeSet<>();
        for (Section<?, ?> section : projection.sections()) {
            stored(section.service())
                    .ifPresent(stored -> stored.getList("parties", String.class)
                            .forEach(state -> parties.add(new StateCode(state))));
        }
        return parties;
    }

    /** The number of older entries that are no longer in the document, by source. */
    public Map<String, Long> older() {
        Map<String, Long> older = new HashMap<>();
        for (Section<?, ?> section : projection.sections()) {
            stored(section.service())
                    .map(stored -> stored.get(OlderHistory.COUNT, Long.class))
                    .ifPresent(count -> older.put(section.service(), count));
        }
        return older;
    }

    /**
     * The history of all sources, of a long one its end: each event after its cause, otherwise by recorded time.
     */
    public List<HistoryEntry> history() {
        List<List<HistoryEntry>> sources = new ArrayList<>();
        for (Section<?, ?> section : projection.sections()) {
            String service = section.service();
            stored(service)
                    .ifPresent(stored -> sources.add(stored.getList("history", Document.class).stream()
                            .map(HistoryEntry::of)
                            .toList()));
        }
        return CausalOrder.merge(sources);
    }

    /** The stored form; not to be changed. */
    public Document stored() {
        return document;
    }

    /** Two documents are equal if their contents are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseDocument that && content().equals(that.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    private Document content() {
        Document content = new Document(document);
        content.remove(TOUCHED);
        return content;
    }

    /** Key and versions; never the content. */
    @Override
    public String toString() {
        return key() + versions();
    }

    private Optional<Document> stored(String service) {
        return Optional.ofNullable(document.get(service, Document.class));
    }
}
