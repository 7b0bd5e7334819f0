package homeward.benchmarks.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.RawBsonDocument;

/**
 * Appends for a given time. A writer waits for each acknowledgement before it appends the next event; its streams have
 * ten events each, and an event about 700 bytes of payload.
 */
final class Appending {

    private static final int STREAM_LENGTH = 10;
    private static final String PAYLOAD = "sealed-".repeat(100);

    private Appending() {}

    static void turn(Contender contender, int writers, long millis, Tally tally) {
        Histogram latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(5), 3);
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
        long count = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                running.add(executor.submit(() -> write(contender, end, latencies)));
            }
            for (Future<Long> writer : running) {
                count += writer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a writer of " + contender.name() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        tally.turn(count, System.nanoTime() - start, latencies);
    }

    private static long write(Contender contender, long end, Histogram latencies) {
        long count = 0;
        String stream = "";
        for (long now = System.nanoTime(); now < end; count++) {
            long sequence = count % STREAM_LENGTH;
            if (sequence == 0) {
                stream = UUID.randomUUID().toString();
            }
            contender.append(event(stream, sequence));
            long then = now;
            now = System.nanoTime();
            latencies.recordValue(now - then);
        }
        return count;
    }

    private static DomainEventMessage<?> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>("case", stream, sequence, PAYLOAD);
    }

    /** The bare driver sends the documents in batches, as many per batch as there are writers waiting. */
    static void driverTurn(Driver driver, List<RawBsonDocument> documents, int batch, long millis, Tally tally) {
        Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
        int done = 0;
        for (long now = start; now < end && done + batch <= documents.size(); done += batch) {
            driver.insert(documents.subList(done, done + batch));
            long then = now;
            now = System.nanoTime();
            latencies.recordValue(now - then);
        }
        tally.turn(done, System.nanoTime() - start, latencies);
    }
}
