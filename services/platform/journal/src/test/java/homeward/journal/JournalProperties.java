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
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

import homeward.journal.FaultyWire.Fault;

/**
 * Several processes with several writers each append to one journal over a network that loses inserts, loses
 * acknowledgements and truncates batches, with and without reporting it; clocks differ by hours, commits are sent
 * twice, processes crash.
 */
class JournalProperties {

    private static final int STREAMS = 4;
    private static final List<Fault> FAULTS = List.of(
            Fault.LOST_ON_THE_WAY, Fault.ACKNOWLEDGEMENT_LOST, Fault.CRASH_IN_THE_MIDDLE, Fault.STORES_THE_FIRST_HALF);

    @Tag("long")
    @Property(tries = 400)
    void whateverHappensForLongTheJournalKeepsItsPromises(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int replicas,
            @ForAll @IntRange(min = 1, max = 5) int writers,
            @ForAll @IntRange(max = 20) int faultPercent)
            throws Exception {
        whateverHappensTheJournalKeepsItsPromises(seed, replicas, writers, faultPercent);
    }

    @Property(tries = 30)
    void whateverHappensTheJournalKeepsItsPromises(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int replicas,
            @ForAll @IntRange(min = 1, max = 5) int writers,
            @ForAll @IntRange(max = 20) int faultPercent)
            throws Exception {
        String database = TestStore.freshName();
        try (Journal observer = Journal.open(TestStore.database(database), Samples.OPTIONS)) {
            World world = new World(database, observer, seed, replicas, faultPercent);
            world.run(writers);
            world.check();
        } finally {
            TestStore.database(database).drop();
        }
    }

    /** All processes of one try, and the answers to the writers. */
    private static final class World {

        private final String database;
        private final Journal observer;
        private final long seed;
        private final int faultPercent;
        private final AtomicReferenceArray<Replica> replicas;
        private final Map<UUID, Appended> acknowledged = new ConcurrentHashMap<>();
        private final Set<UUID> lost = ConcurrentHashMap.newKeySet();
        private final Set<UUID> unknown = ConcurrentHashMap.newKeySet();

        World(String database, Journal observer, long seed, int count, int faultPercent) {
            this.database = database;
            this.observer = observer;
            this.seed = seed;
            this.faultPercent = faultPercent;
            this.replicas = new AtomicReferenceArray<>(count);
            for (int i = 0; i < count; i++) {
                replicas.set(i, start("replica " + i));
            }
        }

        /**
         * Each actor has its own source of randomness, so that a seed repeats its decisions whatever the order of
         * threads.
         */
        private Random decisionsOf(String actor) {
            return new Random(seed * 31 + actor.hashCode());
        }

        private Replica start(String name) {
            Random random = decisionsOf(name);
            Clock skewed = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(random.nextInt(600) - 300));
            Supplier<Fault> faults =
                    () -> random.nextInt(100) < faultPercent ? FAULTS.get(random.nextInt(FAULTS.size())) : Fault.NONE;
            return new Replica(database, skewed, Duration.ofSeconds(5), faults);
        }

        void run(int writers) throws Exception {
            ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers * replicas.length(); writer++) {
                int home = writer % replicas.length();
                Random decisions = decisionsOf("writer " + writer);
                running.add(executor.submit(() -> write(home, decisions)));
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

        private void write(int home, Random decisions) {
            for (int i = 0; i < 10; i++) {
                String stream = "case-" + decisions.nextInt(STREAMS);
                long next = observer.lastSequence(stream) + 1;
                Commit commit = Samples.commit(decisions, stream, next, 1 + decisions.nextInt(3));
                boolean twice = decisions.nextInt(4) == 0;
                int other = decisions.nextInt(replicas.length());
                send(home, commit);
                if (twice || unknown.contains(commit.id())) {
                    send(other, commit);
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
            int victim = decisionsOf("crash").nextInt(replicas.length());
            Replica dying = replicas.get(victim);
            replicas.set(victim, start("replica after the crash"));
            dying.crash();
        }

        void check() {
            List<StoredCommit> commits = Samples.all(observer);
            positionsAreGapless(commits);
            acknowledgedCommitsExistExactlyOnce(commits);
            streamsAreInOrder(commits);
            recordedTimeNeverRunsBackwards(commits);
            assertThat(ChainVerifier.of(TestStore.database(database), Samples.MAC)
                            .verify(anchor(), _ -> {})
                            .sound())
                    .isTrue();
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
