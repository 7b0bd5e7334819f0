package homeward.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map from the indexed values, column by column, to the document's position. The key of a unique index
 * consists of the values; other indexes append the position. The map also records which columns have ever contained an
 * array: from then on, different elements of it may satisfy two bounds of a query, and by such a column the order of entries
 * is not the order of documents.
 */
final class OrderedIndex extends Index<Position> {

    /** Sorts before every entry: no value's bytes begin with 0. Its value has a bit for each column that has contained an array. */
    private static final byte[] MULTIKEY = {0};

    /** Of this column and all behind it; the others have a bit each. */
    private static final int LAST_BIT = 7;

    /** As a mark that says nothing of columns means. */
    private static final int EVERY_COLUMN = 0xff;

    private final LoggedMap entries;
    private final boolean unique;
    private final String[][] paths;
    private final boolean[] ascending;
    /** The bits stored in the map, 0 for none; null until first read. Guarded by the collection's lock. */
    private @Nullable Integer arrays;

    private @Nullable Document checked;
    private Entries checkedEntries = Entries.NONE;

    OrderedIndex(LoggedMap entries, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
        this.unique = unique;
        this.paths = keys.stream().map(key -> key.getKey().split("\\.", -1)).toArray(String[][]::new);
        this.ascending = new boolean[keys.size()];
        for (int column = 0; column < ascending.length; column++) {
            ascending[column] = keys.get(column).isAscending();
        }
    }

    LoggedMap entries() {
        return entries;
    }

    boolean sparse() {
        return isSparse();
    }

    boolean isMultikey() {
        return arrays() != 0;
    }

    /** Whether the column, from 0, has ever contained an array. */
    boolean isMultikey(int column) {
        return (arrays() & bit(column)) != 0;
    }

    private int arrays() {
        Integer known = arrays;
        if (known == null) {
            byte[] stored = entries.get(MULTIKEY);
            known = stored == null ? 0 : stored[0] == 0 ? EVERY_COLUMN : stored[0] & EVERY_COLUMN;
            arrays = known;
        }
        return known;
    }

    private static int bit(int column) {
        return 1 << Math.min(column, LAST_BIT);
    }

    private void metArrays(int columns) {
        int all = arrays() | columns;
        if (all != arrays()) {
            entries.put(MULTIKEY, new byte[] {(byte) all});
            arrays = all;
        }
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && unique == other.isUnique()
                && columns(this).equals(columns(other));
    }

    private static List<String> columns(Index<?> index) {
        return index.getKeys().stream().map(IndexKey::toString).toList();
    }

    @Override
    public Position getPosition(Document document) {
        return StoreCollection.positionOf(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        Entries wanted = entriesOf(document);
        checked = document;
        checkedEntries = wanted;
        check(wanted, document, collection);
    }

    /** Follows {@link #checkAdd} for the same document, under the collection's lock, or builds a new index. */
    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        @SuppressWarnings("ReferenceEquality") // the very document whose entries were computed, not an equal one
        Entries wanted = document == checked ? checkedEntries : entriesOf(document);
        checked = null;
        checkedEntries = Entries.NONE;
        metArrays(wanted.arrays());
        wanted.keys().forEach((values, described) -> {
            byte[] key = key(values, position);
            byte[] holder = entries.put(key, position.bytes());
            if (unique && holder != null && !Arrays.equals(holder, position.bytes())) {
                entries.put(key, holder);
                throw duplicate(described, collection);
            }
        });
    }

    @Override
    public Position remove(Document document) {
        Position position = getPosition(document);
        entriesOf(document).keys().keySet().forEach(values -> entries.remove(key(values, position)));
        return position;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Position> collection) {
        check(entriesOf(newDocument), oldDocument, collection);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Position position, MongoCollection<Position> collection) {
        Entries before = entriesOf(oldDocument);
        Entries after = entriesOf(newDocument);
        metArrays(after.arrays());
        for (Bytes values : before.keys().keySet()) {
            if (!after.keys().containsKey(values)) {
                entries.remove(key(values, position));
            }
        }
        for (Bytes values : after.keys().keySet()) {
            if (!before.keys().containsKey(values)) {
                entries.put(key(values, position), position.bytes());
            }
        }
    }

    private void check(Entries wanted, Document document, MongoCollection<Position> collection) {
        if (!unique) {
            return;
        }
        wanted.keys().forEach((values, described) -> {
            byte[] holder = entries.get(values.array());
            if (holder != null && !Arrays.equals(holder, getPosition(document).bytes())) {
                throw duplicate(described, collection);
            }
        });
    }

    private DuplicateKeyError duplicate(List<@Nullable Object> values, MongoCollection<Position> collection) {
        List<@Nullable Object> described = new ArrayList<>(values);
        described.replaceAll(value -> value instanceof KeyBytes.EmptyArray ? List.of() : value);
        return new DuplicateKeyError(this, collection, getKeys(), new KeyValue(described));
    }

    private byte[] key(Bytes values, Position position) {
        return unique ? values.array() : concat(values.array(), position.bytes());
    }

    /** The entries of a document, each with its values. */
    private Entries entriesOf(Document document) {
        List<IndexedValues> columns = new ArrayList<>(paths.length);
        int fromArrays = 0;
        int arrayColumns = 0;
        for (int column = 0; column < paths.length; column++) {
            IndexedValues values = IndexedValues.of(document, paths[column]);
            fromArrays += values.fromArray() ? 1 : 0;
            arrayColumns |= values.fromArray() ? bit(column) : 0;
            columns.add(values);
        }
        if (isSparse() && columns.stream().allMatch(IndexedValues::isMissing)) {
            return Entries.NONE;
        }
        if (fromArrays > 1) {
            getKeyValues(document); // refuses parallel arrays
        }
        if (fromArrays == 0) {
            List<@Nullable Object> values = new ArrayList<>(paths.length);
            columns.forEach(column -> values.add(column.values().getFirst()));
            return new Entries(Map.of(new Bytes(KeyBytes.of(values, ascending)), values), 0);
        }
        Map<Bytes, List<@Nullable Object>> keys = new LinkedHashMap<>();
        combine(columns, new ArrayList<>(paths.length), keys);
        return new Entries(keys, arrayColumns);
    }

    /** Every combination of the columns' values. */
    private void combine(
            List<IndexedValues> columns, List<@Nullable Object> chosen, Map<Bytes, List<@Nullable Object>> keys) {
        if (chosen.size() == columns.size()) {
            keys.putIfAbsent(new Bytes(KeyBytes.of(chosen, ascending)), new ArrayList<>(chosen));
            return;
        }
        for (Object value : columns.get(chosen.size()).values()) {
            chosen.addLast(value);
            combine(columns, chosen, keys);
            chosen.removeLast();
        }
    }

    static byte[] inverted(byte[] bytes) {
        byte[] inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    void clear() {
        arrays = null;
        entries.clear();
    }

    /** False: the {@link Planner}, which knows all indexes, plans queries. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Position> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong() - (isMultikey() ? 1 : 0);
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.drop();
    }

    /** @param arrays bits of the columns whose values are from an array */
    private record Entries(Map<Bytes, List<@Nullable Object>> keys, int arrays) {

        static final Entries NONE = new Entries(Map.of(), 0);
    }

    @SuppressWarnings("ArrayRecordComponent") // never changed, and compared by its content
    private record Bytes(byte[] array) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(array);
        }
    }
}
