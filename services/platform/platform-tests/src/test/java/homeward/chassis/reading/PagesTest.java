package homeward.chassis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import homeward.chassis.builds.Builds;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.testkit.TestStore;

/** Paging by cursor returns every document once, in order, even if documents are inserted meanwhile. */
class PagesTest {

    private static final MongoDatabase DATABASE = TestStore.newDatabase();
    private static int tries;

    /** A read model without sections. */
    private record Plain(String name) implements Projection {
        @Override
        public List<Section<?, ?>> sections() {
            return List.of();
        }

        @Override
        public Set<String> partySections() {
            return Set.of();
        }
    }

    @Property(tries = 100)
    void everyDocumentIsOnOnePage(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> values,
            @ForAll @Size(max = 6) List<@IntRange(max = 4) Integer> inserted,
            @ForAll @IntRange(min = 1, max = 5) int size,
            @ForAll boolean descending) {
        Plain plain = new Plain("plain" + ++tries);
        Builds builds = new Builds(DATABASE);
        builds.ensure(List.of(plain));
        MongoCollection<Document> stored = DATABASE.getCollection(plain.name() + "-1");
        values.forEach(value -> insert(stored, value));
        Documents documents = new Documents(DATABASE, builds);
        Query.Sort sort = new Query.Sort("opened", descending);
        List<Document> before = stored.find().into(new ArrayList<>());

        List<String> seen = new ArrayList<>();
        List<Integer> more = new ArrayList<>(inserted);
        Query query = Query.sortedBy(sort).limit(size);
        while (true) {
            List<CaseDocument> page = documents.list(plain, query, Visibility.platform());
            page.forEach(document -> seen.add(document.key()));
            if (page.size() < size) {
                break;
            }
            query = query.after(Cursor.parse(Cursor.of(page.getLast(), sort).text(), sort));
            if (!more.isEmpty()) {
                insert(stored, more.removeFirst());
            }
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsAll(keys(before));
        List<Document> after = stored.find().into(new ArrayList<>());
        after.sort((one, other) -> (descending ? -1 : 1) * compare(one, other));
        assertThat(keys(after).stream().filter(seen::contains).toList()).isEqualTo(seen);
    }

    private static int compare(Document one, Document other) {
        int byValue = text(one).compareTo(text(other));
        return byValue != 0 ? byValue : one.getString("_id").compareTo(other.getString("_id"));
    }

    /** A missing value sorts before every text. */
    private static String text(Document document) {
        @Nullable String value = document.getString("opened");
        return value == null ? "" : value;
    }

    /** 0 represents a missing value. */
    private static void insert(MongoCollection<Document> stored, int value) {
        Document document = new Document("_id", "key" + stored.countDocuments() * 7919 % 1000);
        stored.insertOne(value == 0 ? document : document.append("opened", "2026-0" + value));
    }

    private static List<String> keys(List<Document> documents) {
        return documents.stream().map(document -> document.getString("_id")).toList();
    }
}
