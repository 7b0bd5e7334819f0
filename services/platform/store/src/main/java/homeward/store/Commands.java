package homeward.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** Corrects commands of the library that deviate from a MongoDB server. */
final class Commands {

    /** A server's default size of the first batch, in documents. */
    private static final int FIRST_BATCH = 101;

    private final BiFunction<String, Document, Document> library;
    private final Function<String, List<Document>> indexes;

    /**
     * @param library runs a command in the library
     * @param indexes descriptions of a collection's indexes
     */
    Commands(BiFunction<String, Document, Document> library, Function<String, List<Document>> indexes) {
        this.library = library;
        this.indexes = indexes;
    }

    Document handle(String command, Document query) {
        return switch (command) {
            case "find" -> find(query);
            case "insert" -> insert(query);
            case "update" -> oneByOne(command, "updates", query);
            case "delete" -> oneByOne(command, "deletes", query);
            case "createIndexes" -> createIndexes(query);
            case "dropIndexes" -> dropIndexes(query);
            default -> library.apply(command, query);
        };
    }

    private Document find(Document query) {
        if (Utils.isTrue(query.get("singleBatch"))) {
            query.remove("batchSize");
        } else if (!(query.get("batchSize") instanceof Number)) {
            query.put("batchSize", FIRST_BATCH);
        }
        return library.apply("find", query);
    }

    /** The library reports the number of documents sent, not inserted. */
    private Document insert(Document query) {
        Document response = library.apply("insert", query);
        if (response.get("writeErrors") instanceof List<?> errors
                && !errors.isEmpty()
                && errors.getFirst() instanceof Document first
                && query.get("documents") instanceof List<?> documents
                && first.get("index") instanceof Integer index) {
            response.put("n", isOrdered(query) ? index : Math.max(0, documents.size() - errors.size()));
        }
        return response;
    }

    /**
     * An ordered bulk must end with its first error; the library continues with updates, and loses the counts of
     * deletes.
     */
    private Document oneByOne(String command, String member, Document query) {
        if (!(query.get(member) instanceof List<?> statements) || statements.isEmpty()) {
            return library.apply(command, query);
        }
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < statements.size() && (errors.isEmpty() || !isOrdered(query)); i++) {
            Document single = new Document(query);
            single.put(member, List.of(statements.get(i)));
            try {
                Document result = library.apply(command, single);
                matched += number(result.get("n"));
                modified += number(result.get("nModified"));
                copy(result.get("upserted"), i, upserted);
                copy(result.get("writeErrors"), i, errors);
            } catch (MongoServerError e) {
                Document error = new Document("index", i).append("errmsg", e.getMessageWithoutErrorCode());
                errors.add(error.append("code", e.getCode()));
            }
        }
        Document response = new Document("n", matched);
        if (command.equals("update")) {
            response.put("nModified", modified);
        }
        if (!upserted.isEmpty()) {
            response.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            response.put("writeErrors", errors);
        }
        Utils.markOkay(response);
        return response;
    }

    private static void copy(@Nullable Object from, int index, List<Document> to) {
        if (from instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Document document) {
                    Document copy = new Document("index", index);
                    document.forEach(copy::putIfAbsent);
                    to.add(copy);
                }
            }
        }
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static boolean isOrdered(Document query) {
        return !query.containsKey("ordered") || Utils.isTrue(query.get("ordered"));
    }

    /** Refuses unsupported options instead of ignoring them. */
    private Document createIndexes(Document query) {
        if (query.get("indexes") instanceof Iterable<?> descriptions) {
            for (Object description : descriptions) {
                if (description instanceof Document index) {
                    refuse(index, "partialFilterExpression");
                    refuse(index, "expireAfterSeconds");
                    refuse(index, "collation");
                }
            }
        }
        return library.apply("createIndexes", query);
    }

    private static void refuse(Document index, String option) {
        if (index.containsKey(option)) {
            throw new MongoServerError(67, "CannotCreateIndex", "The embedded store does not support " + option);
        }
    }

    /** Drops indexes by their keys, because the library would look for a name in all collections. */
    private Document dropIndexes(Document query) {
        String collection = String.valueOf(query.get("dropIndexes"));
        Object wanted = query.get("index");
        boolean found = false;
        if (!(wanted instanceof String)) {
            return library.apply("dropIndexes", query);
        }
        for (Document description : indexes.apply(collection)) {
            boolean named = wanted.equals(description.get("name"));
            if (named || (wanted.equals("*") && !"_id_".equals(description.get("name")))) {
                Document single = new Document(query);
                single.put("index", description.get("key"));
                Utils.markOkay(library.apply("dropIndexes", single));
                found = true;
            }
        }
        if (!found && !wanted.equals("*")) {
            throw new MongoServerError(27, "IndexNotFound", "index not found with name [" + wanted + "]");
        }
        Document response = new Document();
        Utils.markOkay(response);
        return response;
    }
}
