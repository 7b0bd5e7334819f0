package homeward.benchmarks.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;

import homeward.chassis.deadlines.Waiting;
import homeward.chassis.documents.ReadModelJson;
import homeward.chassis.time.Timestamps;
import homeward.events.CaseId;

/** Documents of streams with pending moments, in the form stored by their projection. */
final class Moments {

    private static final String STALE = "stale-";
    private static final String MATTERING = "matters-";
    private static final int TOGETHER = 5_000;

    private final MongoCollection<Document> documents;

    Moments(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    static boolean matters(String stream) {
        return stream.startsWith(MATTERING);
    }

    /** Due over the last hundred days. */
    void addStale(int count) {
        Instant now = Instant.now();
        List<Document> together = new ArrayList<>(TOGETHER);
        for (int i = 0; i < count; i++) {
            together.add(
                    document(STALE + i, now.minusSeconds(Duration.ofDays(100).toSeconds() * i / count)));
            if (together.size() == TOGETHER || i == count - 1) {
                documents.insertMany(together);
                together.clear();
            }
        }
    }

    /** Due now. */
    String addOneThatMatters() {
        String stream = MATTERING + UUID.randomUUID();
        documents.insertOne(document(stream, Instant.now()));
        return stream;
    }

    /** The state after several attempts on all of them. */
    void markAllTried(int count) {
        Instant now = Instant.now();
        for (int first = 0; first < count; first += TOGETHER) {
            List<String> together = IntStream.range(first, Math.min(count, first + TOGETHER))
                    .mapToObj(i -> STALE + i)
                    .toList();
            documents.updateMany(
                    Filters.in("_id", together),
                    Updates.combine(
                            Updates.set(
                                    Reminders.SERVICE + ".data.next", Timestamps.text(now.plus(Duration.ofDays(30)))),
                            Updates.set(Reminders.SERVICE + ".data.attempts", 5),
                            Updates.set(Reminders.SERVICE + ".data.attempted", Timestamps.text(now))));
        }
    }

    private static Document document(String stream, Instant due) {
        Waiting waiting = new Waiting(
                Map.of(Reminders.MOMENT, due),
                Map.of(),
                due,
                0,
                null,
                new CaseId(UUID.randomUUID()),
                stream,
                UUID.randomUUID(),
                UUID.randomUUID());
        return new Document("_id", stream)
                .append(
                        Reminders.SERVICE,
                        new Document("rev", 1L)
                                .append("applied", new Document(stream, 0L))
                                .append("parties", List.of("AUT"))
                                .append("data", ReadModelJson.write(waiting))
                                .append("history", List.of()));
    }
}
