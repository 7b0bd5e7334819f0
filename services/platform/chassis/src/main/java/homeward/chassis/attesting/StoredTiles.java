package homeward.chassis.attesting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.tree.Tile;
import homeward.proofs.tree.Tiles;

/** The tiles in the service's database: {@code {_id: path of the full tile, width, hashes}}. */
final class StoredTiles implements Tiles {

    static final String COLLECTION = "tree_tiles";

    private static final String WIDTH = "width";
    private static final String HASHES = "hashes";

    private final MongoCollection<Document> tiles;

    StoredTiles(MongoDatabase database) {
        this.tiles = database.getCollection(COLLECTION);
    }

    @Override
    public byte @Nullable [] read(Tile tile) {
        Document found = tiles.find(eq("_id", id(tile))).first();
        return found != null && found.get(HASHES) instanceof Binary hashes ? hashes.getData() : null;
    }

    @Override
    public void write(Map<Tile, byte[]> changed) {
        changed.forEach(this::write);
    }

    /** A replica that is behind never makes a tile narrower. */
    private void write(Tile tile, byte[] hashes) {
        int width = hashes.length / Hash.LENGTH;
        try {
            tiles.updateOne(
                    and(eq("_id", id(tile)), lt(WIDTH, width)),
                    combine(set(WIDTH, width), set(HASHES, new Binary(hashes))),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Deletes all tiles, before the tree is built anew. */
    void clear() {
        tiles.deleteMany(new Document());
    }

    /** The paths of all that are stored. */
    Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        tiles.find().projection(new Document("_id", 1)).forEach(tile -> paths.add(String.valueOf(tile.get("_id"))));
        return paths;
    }

    static String id(Tile tile) {
        return tile.path(Tile.WIDTH);
    }
}
