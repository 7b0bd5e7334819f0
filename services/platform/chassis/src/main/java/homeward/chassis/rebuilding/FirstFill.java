package homeward.chassis.rebuilding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.TopicReader;
import homeward.chassis.failures.Patience;
import homeward.chassis.folding.ProjectionRunner;
import homeward.chassis.folding.ProjectionRunner.Mode;
import homeward.chassis.topics.Broker;

/**
 * The first and largest part of a rebuild: everything in the topics when it begins. Partitions of the same number are
 * read together because they hold the same cases, so that most documents are complete when they are written, and are
 * written once. Different numbers are read in parallel.
 */
final class FirstFill {

    /** Number of events folded per write. */
    private static final int BATCH = 10_000;

    private static final int AT_ONCE = 2;

    private final Broker broker;
    private final ProjectionRunner runner;
    private final Arrivals arrivals;
    private final Patience patience;
    private final Map<TopicPartition, Long> reached = new ConcurrentHashMap<>();

    FirstFill(Broker broker, ProjectionRunner runner, Arrivals arrivals, Patience patience) {
        this.broker = broker;
        this.runner = runner;
        this.arrivals = arrivals;
        this.patience = patience;
    }

    /**
     * Applies everything before the ends.
     *
     * @param progress receives the number of records read, every second
     * @return the offsets at which to continue
     * @throws RuntimeException the exception of reading or applying, in any of the partitions
     */
    Map<TopicPartition, Long> until(Map<TopicPartition, Long> ends, LongConsumer progress) {
        Queue<List<TopicPartition>> sameCases = new ConcurrentLinkedQueue<>(ends.keySet().stream()
                .collect(Collectors.groupingBy(TopicPartition::partition, TreeMap::new, Collectors.toList()))
                .values());
        ExecutorService workers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name("rebuild-", 0).daemon().factory());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(workers.submit(() -> fill(sameCases, ends)));
            }
            for (Future<?> one : running) {
                while (!isDone(one)) {
                    progress.accept(done());
                }
            }
        } finally {
            workers.shutdownNow();
        }
        return Map.copyOf(reached);
    }

    /** Takes one set of partitions after the other until none is left. */
    private void fill(Queue<List<TopicPartition>> sameCases, Map<TopicPartition, Long> ends) {
        try (TopicReader reader = TopicReader.ofNone(broker)) {
            for (List<TopicPartition> next = sameCases.poll(); next != null; next = sameCases.poll()) {
                reader.begin(next);
                Map<TopicPartition, Long> own = new HashMap<>(ends);
                own.keySet().retainAll(next);
                fill(reader, own);
            }
        }
    }

    private void fill(TopicReader reader, Map<TopicPartition, Long> ends) {
        do {
            List<Arrival> batch = new ArrayList<>();
            while (batch.size() < BATCH && !reader.reached(ends)) {
                batch.addAll(arrivals.read(reader.poll()));
            }
            patience.untilItWorks("Rebuilding " + runner.consumer(), () -> runner.apply(batch, Mode.LIVE));
            reached.putAll(reader.positions());
        } while (!reader.reached(ends));
    }

    private long done() {
        return reached.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Waits at most one second. */
    private static boolean isDone(Future<?> one) {
        try {
            one.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
