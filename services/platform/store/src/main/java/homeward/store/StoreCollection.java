package homeward.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** A collection: one map from {@link Position} to the document's BSON, and its indexes. */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Position> {

    private static final String ID = "_id";

    private final LoggedMap documents;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            LoggedMap documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    LoggedMap documents() {
        return documents;
    }

    static Position positionOf(Document document) {
        return new Position(KeyBytes.of(document.get(ID)));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Plan plan = plan(query, orderBy, limit > 0 ? skip + limit : 0);
        Matches matches = new Matches(this, new Scan(plan, documents), query, fields);
        if (!plan.sorted() && orderBy != null && deriveComparator(orderBy) != null) {
            matches = matches.sorted(new SortOrder(orderBy));
        }
        matches.restrict(skip, limit);
        if (batchSize <= 0) {
            return new QueryResult(matches.take(Integer.MAX_VALUE, Long.MAX_VALUE));
        }
        List<Document> first = matches.take(batchSize, StoreCursor.MAX_BATCH_BYTES);
        if (matches.isExhausted()) {
            return new QueryResult(first);
        }
        Cursor cursor = new StoreCursor(cursorRegistry.generateCursorId(), matches);
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    /** @param wanted maximum number of documents the caller takes, 0 for all */
    Plan plan(Document query, @Nullable Document orderBy, int wanted) {
        return isNaturalDescending(orderBy)
                ? new Plan(documents, true, List.of(Interval.of(new byte[0], null)), true, true, false)
                : new Planner(documents, getIndexes()).plan(query, orderBy, wanted);
    }

    boolean matches(Document document, Document query) {
        return documentMatchesQuery(document, query);
    }

    List<Document> project(List<Document> found, Document fields) {
        return matchDocumentsFromStream(found.stream(), new Document(), null, 0, 0, 0, fields)
                .collectDocuments();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public synchronized void addIndex(Index<Position> index) {
        boolean fresh = index.isEmpty();
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (fresh && index instanceof OrderedIndex ordered) {
                ordered.clear();
            }
            throw e;
        }
    }

    @Override
    protected @Nullable Document getDocument(Position position) {
        byte[] bytes = documents.get(position.bytes());
        return bytes == null ? null : Bson.read(bytes);
    }

    @Override
    protected Position addDocumentInternal(Document document) {
        Position position = getIdField() == null ? next() : new Position(KeyBytes.of(document.get(getIdField())));
        documents.put(position.bytes(), Bson.write(document));
        return position;
    }

    /** The position of a document in a collection without ids (the list of indexes): a number, in insertion order. */
    private Position next() {
        byte[] last = documents.lastKey();
        long number = last == null ? 0 : ByteBuffer.wrap(last).getLong() + 1;
        return new Position(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    @Override
    protected void handleUpdate(Position position, Document oldDocument, Document newDocument) {
        documents.put(position.bytes(), Bson.write(newDocument));
    }

    @Override
    protected void removeDocument(Position position) {
        documents.remove(position.bytes());
    }

    @Override
    protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
        List<DocumentWithPosition<Position>> all = new ArrayList<>();
        var cursor = documents.cursor(null);
        while (cursor.hasNext()) {
            byte[] key = cursor.next();
            all.add(new DocumentWithPosition<>(Bson.read(cursor.getValue()), new Position(key)));
        }
        return all.stream();
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** False: {@link StoreReport} gives the size of the file. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
