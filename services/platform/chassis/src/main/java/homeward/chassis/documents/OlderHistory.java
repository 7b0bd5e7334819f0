package homeward.chassis.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bson.Document;

/**
 * The older entries of a long history, one document each beside the build: a section's own document keeps only the end of
 * its history. Entries are numbered from 0 in the order of the section's history, so that pages of them never change.
 */
public final class OlderHistory {

    /** Entries of one source on a page. */
    public static final int PAGE = 100;

    /** Entries of one source in a case's document, at most. */
    public static final int KEPT_AT_MOST = 200;

    /** Field of a section: the number of its entries that are kept here. */
    public static final String COUNT = "older";

    private OlderHistory() {}

    /** The number of a section's oldest entries that have to leave its document. */
    public static int surplus(int entries) {
        return entries > KEPT_AT_MOST ? entries - KEPT_AT_MOST / 2 : 0;
    }

    /** The documents to be kept of entries, the first of which has the given number. */
    public static List<Document> documents(String key, String service, long number, List<Document> entries) {
        List<Document> documents = new ArrayList<>();
        long next = number;
        for (Document entry : entries) {
            documents.add(new Document("_id", id(key, service, next++)).append("entry", entry));
        }
        return documents;
    }

    /** Sorts like the numbers. */
    public static String id(String key, String service, long number) {
        return String.format(Locale.ROOT, "%s/%s/%010d", key, service, number);
    }

    /** The entries of some sources, each in order, in one causal order. */
    public static List<HistoryEntry> merge(List<List<Document>> sources) {
        return CausalOrder.merge(sources.stream()
                .map(found -> found.stream()
                        .map(document -> HistoryEntry.of(document.get("entry", Document.class)))
                        .toList())
                .toList());
    }
}
