package homeward.chassis.folding;

import java.lang.reflect.Type;
import java.util.List;

import org.bson.Document;

import homeward.chassis.documents.HistoryEntry;
import homeward.chassis.documents.OlderHistory;
import homeward.chassis.documents.ReadModelJson;

/**
 * A section as it is stored, with only the end of its history.
 *
 * @param rev number of events applied
 * @param applied sequence of the last event applied, by stream
 * @param lastPosition journal position of the newest history entry; 0 if there is none
 * @param lastIndex its index in the commit
 * @param older number of entries that are no longer in the document
 */
record SectionState<S>(
        long rev, Document applied, List<String> parties, S data, long lastPosition, int lastIndex, long older) {

    static <S> SectionState<S> initial(S data) {
        return new SectionState<>(0, new Document(), List.of(), data, 0, 0, 0);
    }

    static <S> SectionState<S> of(Document stored, Type type) {
        List<Document> history = stored.getList("history", Document.class);
        Document last = history.isEmpty() ? null : history.getLast();
        return new SectionState<>(
                stored.getLong("rev"),
                stored.get("applied", Document.class),
                stored.getList("parties", String.class),
                ReadModelJson.read(stored.get("data", Document.class), type),
                last == null ? 0 : HistoryEntry.position(last),
                last == null ? 0 : HistoryEntry.index(last),
                older(stored));
    }

    private static long older(Document stored) {
        Long count = stored.getLong(OlderHistory.COUNT);
        return count == null ? 0 : count;
    }
}
