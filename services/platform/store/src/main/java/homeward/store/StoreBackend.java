package homeward.store;

import java.util.List;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/** The databases of one file. */
final class StoreBackend extends AbstractMongoBackend {

    /** Documents per getMore if the client sets no batch size; the size in bytes is limited too. */
    private static final int NEXT_BATCH = 1000;

    private final StoreFile file;

    StoreBackend(StoreFile file) {
        this.file = file;
        file.databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, file, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("getMore") && !(query.get("batchSize") instanceof Number)) {
            query.put("batchSize", NEXT_BATCH);
        }
        if (command.equalsIgnoreCase("listDatabases")) {
            return listDatabases();
        }
        return super.handleCommand(channel, database, command, query);
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
