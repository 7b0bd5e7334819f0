package homeward.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

/**
 * Texts that were derived from the histories and given out: the first one under a key stays, whatever is derived later. Blocking
 * and thread-safe.
 */
@Singleton
public class KeptOnce {

    private static final String TEXT = "text";

    private final MongoCollection<Document> texts;

    KeptOnce(MongoDatabase database) {
        this.texts = database.getCollection("kept-once").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Without effect if there is a text under the key already. */
    public void keep(String key, String text) {
        try {
            texts.insertOne(new Document("_id", key).append(TEXT, text));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.find(Filters.eq("_id", key)).first())
                .map(document -> document.getString(TEXT));
    }

    /**
     * The rest of all keys in a folder, in order.
     *
     * @param folder without the stroke at its end
     */
    public List<String> in(String folder) {
        return texts.find(Filters.and(Filters.gt("_id", folder + "/"), Filters.lt("_id", folder + "0"))) // 0 follows /
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .map(document -> document.getString("_id").substring(folder.length() + 1))
                .into(new ArrayList<>());
    }
}
