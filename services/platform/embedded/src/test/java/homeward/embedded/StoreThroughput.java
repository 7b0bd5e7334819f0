package homeward.embedded;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/**
 * Durable single-document writes per second; not a test. Arguments: the store's URI, writers, seconds. The client runs in
 * this process, the store in another one.
 */
final class StoreThroughput {

    private StoreThroughput() {}

    public static void main(String[] args) throws Exception {
        int writers = Integer.parseInt(args[1]);
        long nanos = Integer.parseInt(args[2]) * 1_000_000_000L;
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(args[0]))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(writers))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoCollection<Document> documents = client.getDatabase("throughput")
                    .getCollection("w" + System.nanoTime())
                    .withWriteConcern(WriteConcern.MAJORITY);
            documents.createIndex(Indexes.ascending("stream", "first"), new IndexOptions().unique(true));
            documents.createIndex(Indexes.ascending("events.id"), new IndexOptions().unique(true));
            String filling = "x".repeat(600);
            AtomicLong ids = new AtomicLong();
            ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
            long start = System.nanoTime();
            try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
                for (int i = 0; i < writers; i++) {
                    threads.submit(() -> {
                        while (System.nanoTime() - start < nanos) {
                            long id = ids.incrementAndGet();
                            long before = System.nanoTime();
                            documents.insertOne(new Document("_id", id)
                                    .append("stream", "s" + id % 97)
                                    .append("first", id)
                                    .append("events", java.util.List.of(new Document("id", "e" + id)))
                                    .append("payload", filling));
                            latencies.add(System.nanoTime() - before);
                        }
                        return null;
                    });
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] sorted =
                    latencies.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%d writers: %.0f/s, p50 %.2f ms, p99 %.2f ms, max %.1f ms%n",
                    writers,
                    sorted.length / seconds,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(int) (sorted.length * 0.99)] / 1e6,
                    sorted[sorted.length - 1] / 1e6);
        }
    }
}
