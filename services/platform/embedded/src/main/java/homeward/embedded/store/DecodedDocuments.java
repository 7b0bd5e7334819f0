package homeward.embedded.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;

/**
 * Remembers what the documents changed last look like, so that a document that is changed often is not decoded every time.
 * Documents that are only inserted and read, as those of a journal, would push them out and are not remembered. An entry belongs to the very bytes it was decoded from: other bytes, even of the same document, are decoded anew,
 * so nothing here can be out of date.
 */
final class DecodedDocuments {

    /** A document that is larger is decoded every time. */
    private static final int LARGEST = 64 << 10;

    /** Sum of the encoded sizes; a decoded document takes several times as much. */
    private static final long CAPACITY = 2 << 20;

    /** Bytes by identity: comparing the arrays would cost as much as decoding small ones. */
    private record Source(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Source source && source.bytes == bytes;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(bytes);
        }
    }

    private final Map<Source, Document> documents = new LinkedHashMap<>(256, 0.75f, true);
    private long size;

    /** The document, whose own fields the caller may change, but nothing inside of them. */
    synchronized Document read(byte[] bytes) {
        Document known = documents.get(new Source(bytes));
        return known == null ? Bson.read(bytes) : known.clone();
    }

    /** The changed document's bytes, which {@link #read} will know. */
    synchronized byte[] write(Document document) {
        byte[] bytes = Bson.write(document);
        if (bytes.length <= LARGEST) {
            remember(bytes, document.clone());
        }
        return bytes;
    }

    /** These bytes are in no document any more. */
    synchronized void forget(byte[] bytes) {
        if (documents.remove(new Source(bytes)) != null) {
            size -= bytes.length;
        }
    }

    private void remember(byte[] bytes, Document document) {
        documents.put(new Source(bytes), document);
        size += bytes.length;
        for (Iterator<Source> oldest = documents.keySet().iterator(); size > CAPACITY; ) {
            size -= oldest.next().bytes().length;
            oldest.remove();
        }
    }
}
