package homeward.chassis.folding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.chassis.documents.OlderHistory;
import homeward.chassis.documents.ReadModelJson;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent;

/**
 * One source's section of one document while a batch is folded into it, in memory.
 *
 * <p>Stored as {@code {rev, applied: {stream: sequence}, parties, data, listed, history}}. {@code rev} is the number of events
 * applied: it only grows, guards the write, and does not depend on the division into batches. Of a long history the oldest
 * entries are moved out of the document ({@link OlderHistory}).
 */
final class SectionFold<E extends DomainEvent, S> {

    enum Order {
        NEXT,
        DUPLICATE,
        GAP,
        CONTRADICTION
    }

    private final Section<E, S> section;
    private final Place place;
    private final SectionState<S> before;
    /** The history in the stored document; null if only its end is known. */
    private final @Nullable List<Document> history;

    private final Document applied;
    private final List<Document> added = new ArrayList<>();
    private List<String> parties;
    private S data;
    private long rev;
    private long lastPosition;
    private int lastIndex;
    private boolean inOrder = true;
    private List<Document> moved = List.of();

    private SectionFold(Section<E, S> section, Place place, SectionState<S> before, @Nullable List<Document> history) {
        this.section = section;
        this.place = place;
        this.before = before;
        this.history = history;
        applied = new Document(before.applied());
        parties = before.parties();
        data = before.data();
        rev = before.rev();
        lastPosition = before.lastPosition();
        lastIndex = before.lastIndex();
    }

    /** @param stored null if the section does not exist yet */
    static <E extends DomainEvent, S> SectionFold<E, S> stored(
            Section<E, S> section, Place place, @Nullable Document stored) {
        return stored == null
                ? new SectionFold<>(section, place, SectionState.initial(section.initial()), List.of())
                : new SectionFold<>(
                        section,
                        place,
                        SectionState.of(stored, section.type()),
                        stored.getList("history", Document.class));
    }

    /** @param state of this section */
    @SuppressWarnings("unchecked")
    static <E extends DomainEvent, S> SectionFold<E, S> remembered(
            Section<E, S> section, Place place, SectionState<?> state) {
        return new SectionFold<>(section, place, (SectionState<S>) state, null);
    }

    Order order(Envelope envelope) {
        Long last = applied.getLong(envelope.place().stream());
        long next = last == null ? 0 : last + 1;
        long sequence = envelope.place().sequence();
        if (sequence >= next) {
            return sequence == next ? Order.NEXT : Order.GAP;
        }
        return envelope.commit().position() > lastPosition ? Order.CONTRADICTION : Order.DUPLICATE;
    }

    /**
     * Applies the next event of its stream; if that fails, the section is unchanged. An entry of the disclosure ledger
     * is added to the history and changes nothing else, unless the section is of such entries.
     *
     * @throws ClassCastException if it is not an event of the section's interface
     */
    void apply(Recorded<? extends DomainEvent> recorded) {
        Envelope envelope = recorded.envelope();
        boolean ofLedger = recorded.event() instanceof DisclosureEvent;
        if (!ofLedger || section.events().isInstance(recorded.event())) {
            data = section.apply(data, new Recorded<>(envelope, section.events().cast(recorded.event())));
        }
        applied.put(envelope.place().stream(), envelope.place().sequence());
        added.add(HistoryEntry.document(envelope));
        if (isNewest(envelope)) {
            lastPosition = envelope.commit().position();
            lastIndex = envelope.commit().index();
            if (!ofLedger && !envelope.parties().isEmpty()) {
                parties = envelope.parties().stream()
                        .map(StateCode::value)
                        .sorted()
                        .toList();
            }
        } else {
            inOrder = false;
        }
        rev++;
    }

    private boolean isNewest(Envelope envelope) {
        Envelope.Commit commit = envelope.commit();
        return commit.position() > lastPosition || (commit.position() == lastPosition && commit.index() >= lastIndex);
    }

    /**
     * Whether the document's history is needed: an event arrived that belongs before its known end, or it has become too
     * long.
     */
    boolean isDoubtful() {
        return history == null && (!inOrder || surplus() > 0);
    }

    /** The write; empty if nothing changed. */
    Optional<SectionWrite> write() {
        if (rev == before.rev()) {
            return Optional.empty();
        }
        Document content = withoutHistory();
        String service = place.service();
        Document change = new Document(
                        "$min",
                        new Document(CaseDocument.OPENED, recorded().min(ORDER).orElseThrow()))
                .append(
                        "$max",
                        new Document(CaseDocument.CHANGED, recorded().max(ORDER).orElseThrow()));
        if (before.rev() > 0 && inOrder && surplus() == 0) {
            change.append("$push", new Document(service + ".history", new Document("$each", added)));
        } else {
            List<Document> all = ordered(Objects.requireNonNull(history));
            moved = List.copyOf(all.subList(0, surplus()));
            content.append("history", all.subList(surplus(), all.size()));
        }
        if (before.older() + moved.size() > 0) {
            content.append(OlderHistory.COUNT, before.older() + moved.size());
        }
        Document fields = new Document();
        if (before.rev() == 0) {
            fields.append(service, content);
        } else {
            content.forEach((field, value) -> fields.append(service + "." + field, value));
        }
        List<Document> older = OlderHistory.documents(place.key(), service, before.older(), moved);
        return Optional.of(new SectionWrite(place, before.rev(), change.append("$set", fields), older));
    }

    private int surplus() {
        return OlderHistory.surplus((int) (rev - before.older()));
    }

    private static final Comparator<String> ORDER = Comparator.naturalOrder();

    /** The recorded times of the events applied, as text in chronological sort order. */
    Stream<String> recorded() {
        return added.stream().map(entry -> entry.getString("recorded"));
    }

    /** The stored content, if the section was folded from its beginning; empty if it has no events. */
    Optional<Document> content() {
        return rev == 0
                ? Optional.empty()
                : Optional.of(withoutHistory().append("history", ordered(Objects.requireNonNull(history))));
    }

    private Document withoutHistory() {
        Document content = new Document("rev", rev)
                .append("applied", new Document(applied))
                .append("parties", parties)
                .append("data", ReadModelJson.write(data));
        Object listed = section.listed(data);
        return listed == null ? content : content.append(CaseDocument.LISTED, ReadModelJson.write(listed));
    }

    /** The history in journal order, even if a stream was healed late. */
    private List<Document> ordered(List<Document> stored) {
        List<Document> all = new ArrayList<>(stored);
        for (Document entry : added) {
            int at = all.size();
            while (at > 0 && later(all.get(at - 1), entry)) {
                at--;
            }
            all.add(at, entry);
        }
        return all;
    }

    private static boolean later(Document one, Document other) {
        int byPosition = Long.compare(HistoryEntry.position(one), HistoryEntry.position(other));
        return byPosition > 0 || (byPosition == 0 && HistoryEntry.index(one) > HistoryEntry.index(other));
    }

    /** The stored state after {@link #write}. */
    SectionState<S> after() {
        return new SectionState<>(rev, applied, parties, data, lastPosition, lastIndex, before.older() + moved.size());
    }
}
