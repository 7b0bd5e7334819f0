package homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.h2.mvstore.MVMap;

/** After any sequence of writes, an index contains exactly the entries of a rebuilt one. */
class IndexContentProperties {

    record Change(String kind, int id, Document content) {}

    private static final List<Document> INDEXES = List.of(
            index("unique", new Document("u", 1)).append("unique", true),
            index("pair", new Document("a", 1).append("t", -1)),
            index("sparse", new Document("s", 1)).append("sparse", true),
            index("elements", new Document("e.id", 1)).append("unique", true));

    private static Document index(String name, Document key) {
        return new Document("name", name).append("key", key);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void indexesHoldWhatARebuildWouldHold(@ForAll("changes") List<Change> changes) throws IOException {
        Path directory = Files.createTempDirectory("homeward-index");
        Path path = directory.resolve("store.mv");
        try {
            List<List<String>> kept;
            try (StoreFile file = new StoreFile(path)) {
                StoreBackend backend = new StoreBackend(file);
                run(backend, new Document("createIndexes", "c").append("indexes", clones()));
                changes.forEach(change -> apply(backend, change));
                kept = contents(file);
                file.write(file.seal());
            }
            try (StoreFile file = new StoreFile(path)) {
                StoreBackend backend = new StoreBackend(file);
                assertThat(contents(file)).describedAs("after reopening").isEqualTo(kept);
                run(backend, new Document("dropIndexes", "c").append("index", "*"));
                run(backend, new Document("createIndexes", "c").append("indexes", clones()));
                assertThat(contents(file)).describedAs("built anew").isEqualTo(kept);
            }
        } finally {
            Files.deleteIfExists(path);
            Files.deleteIfExists(directory.resolve("store.mv.redo"));
            Files.deleteIfExists(directory.resolve("store.mv.redo2"));
            Files.deleteIfExists(directory);
        }
    }

    private static List<Document> clones() {
        return INDEXES.stream().map(Document::cloneDeeply).toList();
    }

    private static void apply(StoreBackend backend, Change change) {
        Document byId = new Document("_id", change.id());
        Document command = switch (change.kind()) {
            case "insert" -> new Document("insert", "c").append("documents", List.of(merged(byId, change.content())));
            case "replace" -> update(byId, merged(byId, change.content()));
            case "set" -> update(byId, new Document("$set", change.content()));
            default ->
                new Document("delete", "c").append("deletes", List.of(new Document("q", byId).append("limit", 1)));
        };
        run(backend, command);
    }

    private static Document update(Document query, Document update) {
        return new Document("update", "c")
                .append(
                        "updates",
                        List.of(new Document("q", query).append("u", update).append("upsert", true)));
    }

    private static Document merged(Document first, Document second) {
        Document merged = new Document(first);
        merged.putAll(second);
        return merged;
    }

    private static void run(StoreBackend backend, Document command) {
        Document response = backend.handleCommand(
                new EmbeddedChannel(), "d", command.keySet().iterator().next(), command);
        assertThat(response.get("ok")).isEqualTo(1.0);
    }

    /** Every index's entries, without the multikey mark, which is never removed. */
    private static List<List<String>> contents(StoreFile file) {
        List<List<String>> contents = new ArrayList<>();
        for (Document index : INDEXES) {
            MVMap<byte[], byte[]> entries = file.entries("d", "c", String.valueOf(index.get("name")));
            List<String> lines = new ArrayList<>();
            entries.entrySet().forEach(entry -> {
                if (entry.getKey().length > 1) {
                    lines.add(HexFormat.of().formatHex(entry.getKey()) + "="
                            + HexFormat.of().formatHex(entry.getValue()));
                }
            });
            contents.add(lines);
        }
        return contents;
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Object> value = Arbitraries.of(1, 2, 3.5, "a", "b", true);
        Arbitrary<Object> array = value.list().ofMaxSize(3).map(list -> (Object) list);
        Arbitrary<Object> elements = value.map(id -> (Object) new Document("id", id))
                .list()
                .ofMaxSize(2)
                .map(list -> (Object) list);
        Arbitrary<Document> content = Combinators.combine(
                        Arbitraries.of("a", "t", "s", "u", "e"),
                        Arbitraries.of("a", "t", "s", "u", "e"),
                        value,
                        array,
                        elements)
                .as((one, other, scalar, list, documents) -> {
                    Document document = new Document();
                    document.put(one, one.equals("t") ? list : one.equals("e") ? documents : scalar);
                    document.put(other, other.equals("t") ? list : other.equals("e") ? documents : scalar);
                    return document;
                });
        return Combinators.combine(
                        Arbitraries.of("insert", "replace", "set", "set", "delete"),
                        Arbitraries.integers().between(1, 8),
                        content)
                .as(Change::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }
}
