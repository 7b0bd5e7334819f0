package homeward.store;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;

/** A database; its collections and indexes are maps in one file. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Position> {

    private final StoreFile file;

    StoreDatabase(String name, StoreFile file, CursorRegistry cursors) {
        super(name, cursors);
        this.file = file;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        Commands commands = new Commands(
                (name, rewritten) -> super.handleCommand(channel, name, rewritten, resolver, oplog),
                collection -> indexDescriptions(collection));
        return commands.handle(command, query);
    }

    private List<Document> indexDescriptions(String collection) {
        MongoCollection<Position> descriptions = indexes.get();
        if (descriptions == null) {
            return List.of();
        }
        return descriptions
                .queryAllAsStream()
                .filter(description -> getFullCollectionNamespace(collection).equals(description.get("ns")))
                .toList();
    }

    @Override
    protected MongoCollection<Position> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoreCollection(this, name, options, file.documents(databaseName, name), cursorRegistry);
    }

    @Override
    protected Index<Position> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(file.documents(databaseName, collection), name, keys);
        }
        return index(collection, name, keys, true, sparse);
    }

    @Override
    protected Index<Position> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(collection, name, keys, false, sparse);
    }

    /** An existing index of that name keeps its map: a different description must not affect it. */
    private Index<Position> index(String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        LoggedMap entries = file.entries(databaseName, collection, name);
        return new OrderedIndex(entries, name, keys, unique, sparse);
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        file.removeDocuments(databaseName, collection);
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        if (oldDatabase != this) {
            throw new MongoServerError(20, "IllegalOperation", "A collection cannot move to another database");
        }
        String oldName = collection.getCollectionName();
        List<String> indexNames =
                collection.getIndexes().stream().map(Index::getName).toList();
        super.moveCollection(oldDatabase, collection, newName);
        file.rename(databaseName, oldName, newName, indexNames);
    }

    @Override
    protected long getFileSize() {
        return file.bytes();
    }

    @Override
    protected long getStorageSize() {
        return file.bytes();
    }
}
