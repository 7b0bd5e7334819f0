package homeward.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** The databases of one file. */
final class StoreBackend extends AbstractMongoBackend {

    /** Documents per getMore if the client sets no batch size; the size in bytes is limited too. */
    private static final int NEXT_BATCH = 1000;

    private final StoreFile file;
    private final Map<String, CursorRegistry> cursors = new ConcurrentHashMap<>();

    StoreBackend(StoreFile file) {
        this.file = file;
        file.databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, file, cursorsOf(name));
    }

    /** A cursor is known in its own database alone. */
    private CursorRegistry cursorsOf(String database) {
        return cursors.computeIfAbsent(database, _ -> new CursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "listDatabases", "listdatabases" -> listDatabases();
            case "killCursors" -> killCursors(database, query);
            case "hello" -> hello(channel, database, query);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    /** The command's newer name, by which some drivers call it. */
    private Document hello(Channel channel, String database, Document query) {
        Document response = super.handleCommand(channel, database, "isMaster", query);
        response.put("isWritablePrimary", response.remove("ismaster"));
        return response;
    }

    @Override
    protected Document handleGetMore(String database, String command, Document query) {
        long id = query.get("getMore") instanceof Number number ? number.longValue() : 0;
        CursorRegistry own = cursorsOf(database);
        Cursor cursor = own.getCursor(id);
        int size = query.get("batchSize") instanceof Number number ? number.intValue() : NEXT_BATCH;
        List<Document> batch = cursor.takeDocuments(size);
        boolean ended = cursor.isEmpty();
        if (ended) {
            own.remove(cursor);
        }
        Document next = new Document("nextBatch", batch)
                .append("ns", database + "." + query.get("collection"))
                .append("id", ended ? 0L : id);
        Document response = new Document("cursor", next);
        Utils.markOkay(response);
        return response;
    }

    private Document killCursors(String database, Document query) {
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        if (query.get("cursors") instanceof List<?> ids) {
            ids.forEach(id -> {
                boolean known =
                        id instanceof Number number && cursorsOf(database).remove(number.longValue());
                (known ? killed : unknown).add(id);
            });
        }
        Document response = new Document("cursorsKilled", killed).append("cursorsNotFound", unknown);
        Utils.markOkay(response);
        return response;
    }

    /** Overridden because the library would open each database a second time. */
    private Document listDatabases() {
        List<Document> databases = listDatabaseNames().stream()
                .filter(name -> !name.equals("admin"))
                .sorted()
                .map(name -> new Document("name", name)
                        .append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        Document response = new Document("databases", databases);
        Utils.markOkay(response);
        return response;
    }
}
