package homeward.chassis.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.core.EntityTag;

import org.bson.Document;

import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.StateCode;

/** A document of a read model. What a source has not said anything about yet is simply not there. */
public final class CaseDocument {

    private final Projection projection;
    private final Document document;

    public CaseDocument(Projection projection, Document document) {
        this.projection = projection;
        this.document = document;
    }

    /** The case id, unless the projection says otherwise. */
    public String key() {
        return document.getString("_id");
    }

    /**
     * The section of that type; empty before its source's first event.
     *
     * @throws IllegalArgumentException where the projection has no such section
     */
    public <S> Optional<S> section(Class<S> type) {
        Section<?, ?> section = projection.sections().stream()
                .filter(candidate -> candidate.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        projection.name() + " has no section of type " + type.getSimpleName()));
        return stored(section.service()).map(stored -> ReadModelJson.read(stored.get("data", Document.class), type));
    }

    /** Version by stream: the number of its events that are in this document. */
    public Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        for (Section<?, ?> section : projection.sections()) {
            stored(section.service())
                    .ifPresent(stored -> stored.get("applied", Document.class)
                            .forEach((stream, last) -> versions.put(stream, (Long) last + 1)));
        }
        return versions;
    }

    /** Version of one stream; 0 where none of its events is in this document. */
    public long version(String stream) {
        return versions().getOrDefault(stream, 0L);
    }

    /** The version of one stream as the ETag its commands are matched with. */
    public EntityTag etag(String stream) {
        return new EntityTag(Long.toString(version(stream)));
    }

    /** The states the case is visible to, as all sources last said. */
    public Set<StateCode> parties() {
        Set<StateCode> parties = new TreeSet<>();
        for (Section<?, ?> section : projection.sections()) {
            stored(section.service())
                    .ifPresent(stored -> stored.getList("parties", String.class)
                            .forEach(state -> parties.add(new StateCode(state))));
        }
        return parties;
    }

    /** What happened, from all sources, by the time it was recorded; within one source in the order of its journal. */
    public List<HistoryEntry> history() {
        List<HistoryEntry> history = new ArrayList<>();
        for (Section<?, ?> section : projection.sections()) {
            String service = section.service();
            stored(service)
                    .ifPresent(stored -> stored.getList("history", Document.class)
                            .forEach(entry -> history.add(HistoryEntry.of(service, entry))));
        }
        history.sort(Comparator.comparing(HistoryEntry::recorded));
        return history;
    }

    private Optional<Document> stored(String service) {
        return Optional.ofNullable(document.get(service, Document.class));
    }
}
