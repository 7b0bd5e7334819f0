package homeward.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Commits for tests. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Tags with a key of the tests. */
    static final CommitMac MAC = new TestMac("the key of the tests");

    static final JournalOptions OPTIONS = JournalOptions.with(MAC);

    private Samples() {}

    static Commit commit(String stream, long first) {
        return commit(stream, first, 1);
    }

    static Commit commit(String stream, long first, int events) {
        return new Commit(UUID.randomUUID(), stream, "case", first, events(events));
    }

    /** With ids from the given source, so that a seed repeats the commit. */
    static Commit commit(Random ids, String stream, long first, int events) {
        return new Commit(
                id(ids),
                stream,
                "case",
                first,
                IntStream.range(0, events)
                        .mapToObj(i -> event(id(ids), NOON, "event " + i))
                        .toList());
    }

    static UUID id(Random ids) {
        return new UUID(ids.nextLong(), ids.nextLong());
    }

    static List<NewEvent> events(int count) {
        return IntStream.range(0, count).mapToObj(i -> event("event " + i)).toList();
    }

    static NewEvent event(String payload) {
        return event(UUID.randomUUID(), NOON, payload);
    }

    static NewEvent event(UUID id, Instant time, String payload) {
        return new NewEvent(
                id, "SomethingHappened", 1, time, payload.getBytes(StandardCharsets.UTF_8), new byte[] {'{', '}'});
    }

    static List<StoredCommit> all(Journal journal) {
        List<StoredCommit> commits = new ArrayList<>();
        journal.read(1).forEachRemaining(commits::add);
        return commits;
    }
}
