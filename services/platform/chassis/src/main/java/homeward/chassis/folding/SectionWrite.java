package homeward.chassis.folding;

import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

import org.bson.Document;

import homeward.chassis.documents.CaseDocument;

/**
 * A conditional update of one section.
 *
 * @param guard the revision it was computed from; 0 if the section did not exist
 * @param change update operators: {@code $set}, {@code $min} and {@code $max}; with a guard also {@code $push}
 * @param older entries that leave the document; they are stored before it is changed
 */
record SectionWrite(Place place, long guard, Document change, List<Document> older) {

    /** Notes when the document was last written; real time, in milliseconds. */
    void touched(long now) {
        change.get("$set", Document.class).put(CaseDocument.TOUCHED, now);
    }

    /** Adds a new section to a new document. */
    void into(Document document) {
        document.putAll(change.get("$set", Document.class));
        merge(document, "$min", BinaryOperator.minBy(Comparator.naturalOrder()));
        merge(document, "$max", BinaryOperator.maxBy(Comparator.naturalOrder()));
    }

    private void merge(Document document, String operator, BinaryOperator<String> which) {
        change.get(operator, Document.class).forEach((field, value) -> {
            String known = document.getString(field);
            document.put(field, known == null ? value : which.apply(known, (String) value));
        });
    }
}
