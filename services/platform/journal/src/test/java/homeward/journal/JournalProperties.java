package homeward.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

import homeward.journal.FaultyWire.Fault;

/**
 * Several processes with several writers each append to one journal over a network that loses inserts, loses
 * acknowledgements and cuts batches in half; clocks disagree by hours, commits are sent twice, processes crash.
 */
class JournalProperties {

    private static final int STREAMS = 4;

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whateverHappensTheJournalKeepsItsPromises(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int replicas,
            @ForAll @IntRange(min = 1, max = 5) int writers,
            @ForAll @IntRange(max = 20) int faultPercent)
            throws Exception {
        String database = TestStore.freshName();
        try (Journal observer = Journal.open(TestStore.database(database), JournalOptions.defaults())) {
            World world = new World(database, observer, seed, replicas, faultPercent);
            world.run(writers);
            world.check();
        } finally {
            TestStore.database(database).drop();
        }
    }

    /** Everything that goes on in one try, and what the writers were told. */
    private static final class World {

        private final String database;
        private final Journal observer;
        private final Random random;
        private final int faultPercent;
        private final AtomicReferenceArray<Replica> replicas;
        private final Map<UUID, Appended> acknowledged = new ConcurrentHashMap<>();
        private final Set<UUID> lost = ConcurrentHashMap.newKeySet();
        private final Set<UUID> unknown = ConcurrentHashMap.newKeySet();

        World(String database, Journal observer, long seed, int count, int faultPercent) {
            this.database = database;
            this.observer = observer;
            this.random = new Random(seed);
            this.faultPercent = faultPercent;
            this.replicas = new AtomicReferenceArray<>(count);
            for (int i = 0; i < count; i++) {
                replicas.set(i, start());
            }
        }

        private Replica start() {
            Clock skewed = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(pick(600) - 300));
            Supplier<Fault> faults =
                    () -> pick(100) < faultPercent ? Fault.values()[1 + pick(Fault.values().length - 1)] : Fault.NONE;
            return new Replica(database, skewed, Duration.ofSeconds(5), faults);
        }

        private int pick(int bound) {
            return random.nextInt(bound); // Random is thread-safe
        }

        void run(int writers) throws Exception {
            ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers * replicas.length(); writer++) {
                int home = writer % replicas.length();
                running.add(executor.submit(() -> write(home)));
            }
            running.add(executor.submit(this::crashOne));
            executor.shutdown();
            for (Future<?> each : running) {
                each.get(30, TimeUnit.SECONDS);
            }
            for (int i = 0; i < replicas.length(); i++) {
                replicas.get(i).close();
            }
        }

        private void write(int home) {
            for (int i = 0; i < 10; i++) {
                String stream = "case-" + pick(STREAMS);
                Commit commit = Samples.commit(stream, observer.lastSequence(stream) + 1, 1 + pick(3));
                send(home, commit);
                if (pick(4) == 0 || unknown.contains(commit.id())) {
                    send(pick(replicas.length()), commit);
                }
            }
        }

        private void send(int replica, Commit commit) {
            try {
                Appended answer = replicas.get(replica).journal().append(commit);
                Appended before = acknowledged.put(commit.id(), answer);
                if (before != null) {
                    assertThat(answer)
                            .usingRecursiveComparison()
                            .ignoringFields("alreadyStored") // two replicas may have written the same bytes
                            .isEqualTo(before);
                }
                unknown.remove(commit.id());
            } catch (CommitConflict conflict) {
                assertThat(acknowledged).doesNotContainKey(commit.id());
                lost.add(commit.id());
                unknown.remove(commit.id());
            } catch (JournalUnavailable | IllegalStateException crashed) {
                unknown.add(commit.id());
            }
        }

        private void crashOne() {
            int victim = pick(replicas.length());
            Replica dying = replicas.get(victim);
            replicas.set(victim, start());
            dying.crash();
        }

        void check() {
            List<StoredCommit> commits = Samples.all(observer);
            positionsAreGapless(commits);
            acknowledgedCommitsExistExactlyOnce(commits);
            streamsAreInOrder(commits);
            recordedTimeNeverRunsBackwards(commits);
            assertThat(observer.verifier().verify(anchor(), _ -> {}).sound()).isTrue();
        }

        private ChainAnchor anchor() {
            Head head = observer.head();
            return new ChainAnchor(head.position(), head.hash());
        }

        private static void positionsAreGapless(List<StoredCommit> commits) {
            assertThat(commits)
                    .extracting(StoredCommit::position)
                    .isEqualTo(LongStream.rangeClosed(1, commits.size()).boxed().toList());
        }

        private void acknowledgedCommitsExistExactlyOnce(List<StoredCommit> commits) {
            Map<UUID, List<StoredCommit>> stored =
                    commits.stream().collect(Collectors.groupingBy(StoredCommit::commit));
            assertThat(stored.values()).allSatisfy(same -> assertThat(same).hasSize(1));
            acknowledged.forEach((id, answer) -> {
                StoredCommit commit = stored.getOrDefault(id, List.of()).getFirst();
                assertThat(commit.position()).isEqualTo(answer.position());
                assertThat(commit.first()).isEqualTo(answer.first());
                assertThat(commit.last()).isEqualTo(answer.last());
            });
            assertThat(Collections.disjoint(stored.keySet(), lost)).isTrue();
            assertThat(stored.keySet()).allMatch(id -> acknowledged.containsKey(id) || unknown.contains(id));
        }

        private static void streamsAreInOrder(List<StoredCommit> commits) {
            commits.stream()
                    .collect(Collectors.groupingBy(StoredCommit::stream))
                    .values()
                    .forEach(stream -> {
                        long next = 0;
                        for (StoredCommit commit : stream) {
                            assertThat(commit.first()).isEqualTo(next);
                            next = commit.last() + 1;
                        }
                    });
        }

        private static void recordedTimeNeverRunsBackwards(List<StoredCommit> commits) {
            for (int i = 1; i < commits.size(); i++) {
                assertThat(commits.get(i).at())
                        .isAfterOrEqualTo(commits.get(i - 1).at());
                assertThat(commits.get(i).maxTime())
                        .isAfterOrEqualTo(commits.get(i - 1).maxTime());
            }
        }
    }
}
