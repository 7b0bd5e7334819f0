package homeward.embedded.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The one file with everything in it, and the names of its maps. Nothing is written to it but by {@link #commit}; what a
 * commit wrote is there after a kill at any moment, whole or not at all.
 */
final class StoreFile implements AutoCloseable {

    private static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";
    private static final int CACHE_MB = 8;
    private static final int PAGE_BYTES = 4 << 10;

    /** Percent of the file's blocks in use from which on it is not worth shortening. */
    private static final int TIGHT = 80;

    private final MVStore store;

    StoreFile(Path path) {
        store = new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MB)
                .pageSplitSize(PAGE_BYTES)
                .open();
        // Old versions are kept as long as somebody reads them, and not a moment longer: space is used again at once.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
    }

    MVStore store() {
        return store;
    }

    Set<String> databases() {
        Set<String> names = new java.util.TreeSet<>();
        for (String name : store.getMapNames()) {
            if (name.startsWith(DOCUMENTS)) {
                names.add(name.substring(DOCUMENTS.length(), name.indexOf('.', DOCUMENTS.length())));
            }
        }
        return names;
    }

    MVMap<byte[], byte[]> documents(String database, String collection) {
        return open(DOCUMENTS + database + "." + collection);
    }

    MVMap<byte[], byte[]> entries(String database, String collection, String index) {
        return open(entriesName(database, collection, index));
    }

    void removeDocuments(String database, String collection) {
        store.removeMap(documents(database, collection));
    }

    void rename(String database, String from, String to, List<String> indexes) {
        store.renameMap(documents(database, from), DOCUMENTS + database + "." + to);
        for (String index : indexes) {
            if (store.hasMap(entriesName(database, from, index))) {
                store.renameMap(entries(database, from, index), entriesName(database, to, index));
            }
        }
    }

    private static String entriesName(String database, String collection, String index) {
        return INDEX + database + "." + collection + "/" + index;
    }

    private MVMap<byte[], byte[]> open(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    long bytes() {
        return store.getFileStore().size();
    }

    /** How much of the file still means something, as far as the file itself can tell. */
    long liveBytes() {
        int chunks = store.getFileStore().getChunksFillRate();
        return bytes() * store.getFileStore().getFillRate() / 100 * chunks / 100;
    }

    long count() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS))
                .mapToLong(name -> open(name).sizeAsLong())
                .sum();
    }

    /**
     * Reads the emptiest stretches again into memory, so that the next commit writes them elsewhere; safe beside commands.
     *
     * @param fill if more than so many percent still mean something, nothing is done
     * @return whether anything was done
     */
    boolean rewrite(int fill, int bytes) {
        return store.compact(fill, bytes);
    }

    /**
     * Moves the last stretches into holes before them and cuts the end off. Waits for the disk; not to be called while a
     * command is under way.
     *
     * @return whether the file became shorter
     */
    boolean shorten(int bytes) {
        long before = bytes();
        if (store.getFileStore() instanceof RandomAccessStore random) {
            random.compactMoveChunks(TIGHT, bytes, store);
        }
        return bytes() < before;
    }

    void commit() {
        store.commit();
    }

    @Override
    public void close() {
        store.close();
    }
}
