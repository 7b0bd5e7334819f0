package homeward.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * After a kill at any moment, exactly the committed data is there. A kill is simulated by opening the files of that
 * moment: unchanged, with the last write to the log truncated, and, while pages are being written, with the old pages
 * as well as with the new ones.
 */
class StoreFileProperties {

    private static final List<String> COLLECTIONS = List.of("a", "b");

    private enum Kind {
        PUT,
        REMOVE,
        COMMIT,
        CHECKPOINT,
        CLEAR
    }

    record Step(Kind kind, String collection, int key, int size) {}

    private final List<Map<String, String>> committed = new ArrayList<>();
    private final Map<String, String> now = new TreeMap<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private Path live = Path.of("");
    private Path before = Path.of("");
    private Path killed = Path.of("");
    private boolean holding;
    private boolean unloggable;
    private int certain;

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void aKillLosesNothingCommittedAndKeepsNothingElse(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 200) int cut) throws IOException {
        Path directory = Files.createTempDirectory("homeward-store");
        live = directory.resolve("live.mv");
        before = directory.resolve("before.mv");
        killed = directory.resolve("killed.mv");
        committed.clear();
        now.clear();
        held.clear();
        certain = 0;
        try {
            try (StoreFile file = new StoreFile(live, this::holdOrRun)) {
                try {
                    play(file, steps, cut);
                } finally {
                    holding = false;
                    held.forEach(Runnable::run);
                }
            }
            assertThat(opened(live)).describedAs("closed").isEqualTo(now);
        } finally {
            delete(directory);
        }
    }

    private void play(StoreFile file, List<Step> steps, int cut) throws IOException {
        COLLECTIONS.forEach(collection -> file.documents("d", collection));
        unloggable = true;
        commit(file);
        for (Step step : steps) {
            switch (step.kind()) {
                case COMMIT -> commit(file);
                case CHECKPOINT -> checkpoint(file);
                default -> apply(file, step);
            }
        }
        killAndFinishPages(file);
        copy(live, killed);
        copyLog();
        assertThat(opened(killed)).describedAs("killed").isEqualTo(committed.getLast());

        copy(live, killed);
        copyLog();
        shorten(log(killed).getFirst(), cut);
        shorten(log(killed).getLast(), cut);
        assertThat(opened(killed))
                .describedAs("killed while the log was written")
                .isIn(committed.subList(certain, committed.size()));
    }

    private void holdOrRun(Runnable task) {
        if (holding) {
            held.add(task);
        } else {
            task.run();
        }
    }

    private void commit(StoreFile file) throws IOException {
        if (unloggable) {
            killAndFinishPages(file);
        }
        file.write(file.seal());
        committed.add(new TreeMap<>(now));
        if (unloggable) {
            certain = committed.size() - 1;
            unloggable = false;
        }
    }

    /** Begins to write the pages and leaves that unfinished. */
    private void checkpoint(StoreFile file) throws IOException {
        killAndFinishPages(file);
        copy(live, before);
        holding = !unloggable;
        file.pages().want();
        commit(file);
        certain = committed.size() - 1;
    }

    /** If pages are being written: simulates a kill before they are on file, and just after; then continues. */
    private void killAndFinishPages(StoreFile file) throws IOException {
        holding = false;
        if (held.isEmpty()) {
            return;
        }
        copy(before, killed);
        copyLog();
        assertThat(opened(killed)).describedAs("with the pages of before").isEqualTo(committed.getLast());

        file.store().getFileStore().executeFileStoreOperation(() -> {});
        copy(live, killed);
        copyLog();
        assertThat(opened(killed)).describedAs("with the new pages").isEqualTo(committed.getLast());
        held.remove().run();
    }

    private void apply(StoreFile file, Step step) {
        LoggedMap map = file.documents("d", step.collection());
        String key = step.collection() + step.key();
        switch (step.kind()) {
            case PUT -> {
                String value = step.key() + "-".repeat(step.size());
                map.put(key.getBytes(UTF_8), value.getBytes(UTF_8));
                now.put(key, value);
            }
            case REMOVE -> {
                map.remove(key.getBytes(UTF_8));
                now.remove(key);
            }
            default -> {
                map.clear();
                now.keySet().removeIf(other -> other.startsWith(step.collection()));
                unloggable = true;
            }
        }
    }

    private static Map<String, String> opened(Path path) {
        try (StoreFile file = new StoreFile(path)) {
            Map<String, String> contents = new TreeMap<>();
            for (String collection : COLLECTIONS) {
                file.documents("d", collection)
                        .entrySet()
                        .forEach(entry ->
                                contents.put(new String(entry.getKey(), UTF_8), new String(entry.getValue(), UTF_8)));
            }
            return contents;
        }
    }

    private static List<Path> log(Path path) {
        return List.of(
                path.resolveSibling(path.getFileName() + ".redo"), path.resolveSibling(path.getFileName() + ".redo2"));
    }

    private void copyLog() throws IOException {
        copy(log(live).getFirst(), log(killed).getFirst());
        copy(log(live).getLast(), log(killed).getLast());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void shorten(Path path, int bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - bytes));
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(12, Kind.PUT),
                                Tuple.of(4, Kind.REMOVE),
                                Tuple.of(6, Kind.COMMIT),
                                Tuple.of(1, Kind.CHECKPOINT),
                                Tuple.of(1, Kind.CLEAR)),
                        Arbitraries.of(COLLECTIONS),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 300))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(80);
    }
}
