package homeward.chassis.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.StateCode;

/**
 * One source's section of one document while a batch is folded into it, in memory.
 *
 * <p>Stored as {@code {rev, applied: {stream: sequence}, parties, data, history}}. {@code rev} is the number of events
 * applied: it only grows, guards the write, and is the same however the events were batched.
 */
final class SectionFold<E extends DomainEvent, S> {

    enum Order {
        NEXT,
        DUPLICATE,
        GAP
    }

    private final Section<E, S> section;
    private final String key;
    private final long guard;
    private final Document applied;
    private final List<Document> history;
    private List<String> parties;
    private S data;
    private long rev;

    SectionFold(Section<E, S> section, String key, @Nullable Document stored) {
        this.section = section;
        this.key = key;
        if (stored == null) {
            guard = 0;
            applied = new Document();
            history = new ArrayList<>();
            parties = List.of();
            data = section.initial();
        } else {
            guard = stored.getLong("rev");
            applied = new Document(stored.get("applied", Document.class));
            history = new ArrayList<>(stored.getList("history", Document.class));
            parties = stored.getList("parties", String.class);
            data = ReadModelJson.read(stored.get("data", Document.class), section.type());
        }
        rev = guard;
    }

    Order order(Arrival arrival) {
        Long last = applied.getLong(arrival.stream());
        long next = last == null ? 0 : last + 1;
        long sequence = arrival.envelope().sequence();
        return sequence == next ? Order.NEXT : sequence < next ? Order.DUPLICATE : Order.GAP;
    }

    /** Applies the next event of its stream; where that fails the section stays as it was. */
    void apply(Arrival arrival) {
        data = section.apply(data, arrival.recorded(section.events()));
        Envelope envelope = arrival.envelope();
        applied.put(envelope.stream(), envelope.sequence());
        if (insert(HistoryEntry.document(envelope)) && !envelope.parties().isEmpty()) {
            parties = envelope.parties().stream().map(StateCode::value).sorted().toList();
        }
        rev++;
    }

    /** Keeps the history in journal order, also where a stream is healed late; true where the entry is the newest. */
    private boolean insert(Document entry) {
        int at = history.size();
        while (at > 0 && later(history.get(at - 1), entry)) {
            at--;
        }
        history.add(at, entry);
        return at == history.size() - 1;
    }

    private static boolean later(Document one, Document other) {
        int byPosition = Long.compare(one.getLong("position"), other.getLong("position"));
        return byPosition > 0 || (byPosition == 0 && one.getInteger("index") > other.getInteger("index"));
    }

    /** What is to be written; empty where nothing changed. */
    Optional<SectionWrite> write() {
        if (rev == guard) {
            return Optional.empty();
        }
        Document stored = new Document("rev", rev)
                .append("applied", applied)
                .append("parties", parties)
                .append("data", ReadModelJson.write(data))
                .append("history", history);
        return Optional.of(new SectionWrite(key, section.service(), guard, stored));
    }
}
