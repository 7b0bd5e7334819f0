package homeward.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/** Inserts of one document of about 700 bytes each, acknowledged by a majority, under two unique indexes. */
final class DurableInserts {

    private static final String FILLING = "x".repeat(600);
    private static final int STREAMS = 97;

    private DurableInserts() {}

    /** @return one line with the results */
    static String run(MongoDatabase database, int connections, int seconds) {
        MongoCollection<Document> documents = database.getCollection("inserts-" + connections);
        IndexOptions unique = new IndexOptions().unique(true);
        documents.createIndex(Indexes.ascending("stream", "first"), unique);
        documents.createIndex(Indexes.ascending("events.id"), unique);
        AtomicLong ids = new AtomicLong();
        ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                writers.add(threads.submit(() -> insertUntil(end, documents, ids, latencies)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an insert failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        double took = (System.nanoTime() - start) / 1e9;
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "durable inserts, %2d connections: %8.0f/s, p50 %.2f ms, p99 %.2f ms",
                connections,
                sorted.length / took,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private static void insertUntil(
            long end, MongoCollection<Document> documents, AtomicLong ids, ConcurrentLinkedQueue<Long> latencies) {
        do {
            long id = ids.incrementAndGet();
            Document document = new Document("_id", id)
                    .append("stream", "s" + id % STREAMS)
                    .append("first", id)
                    .append("events", List.of(new Document("id", "e" + id)))
                    .append("payload", FILLING);
            long before = System.nanoTime();
            documents.insertOne(document);
            latencies.add(System.nanoTime() - before);
        } while (System.nanoTime() - end < 0);
    }
}
