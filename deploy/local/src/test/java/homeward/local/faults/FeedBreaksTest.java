package homeward.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.embedded.Accounts;
import homeward.local.faults.FeedReader.Received;
import homeward.local.proof.TopicProof;
import homeward.local.run.Tokens;
import homeward.local.running.Client;
import homeward.local.running.KillableRun;

/**
 * Readers whose connections break all the time, at two replicas that are killed, while topics are made anew: what each of
 * them gets is what the topics hold, nothing missed, nothing twice, each stream in order. {@code homeward.faults.seed}
 * repeats a run's choices; {@code homeward.faults.breaks} and {@code homeward.faults.kills} make it longer.
 */
class FeedBreaksTest {

    private static final String FEED = "feed";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** How long commands are sent for each break. */
    private static final Duration OFFERED = Duration.ofMillis(270);
    /**
     * The streams of which a monitor of either state sees every event: entries of the ledger are for auditors, messages
     * and reintegration for the desks that write them.
     */
    private static final Pattern OF_CASES = Pattern.compile("(application|identification|transfer)-.*");

    @TempDir
    Path data;

    /** @param breaks of all readers together, at least */
    private record Trial(int readers, int breaks, int kills, int rebuiltTopics, int perSecond) {}

    @Test
    @Tag("long")
    void aThousandBreaksTenKillsAndTwoTopicsMadeAnewLoseDoubleOrReorderNothing() throws Exception {
        breaks(new Trial(
                8,
                Integer.getInteger("homeward.faults.breaks", 1_000),
                Integer.getInteger("homeward.faults.kills", 10),
                2,
                5));
    }

    private void breaks(Trial trial) throws Exception {
        long seed = Long.getLong("homeward.faults.seed", System.nanoTime());
        System.out.println("feed: -Dhomeward.faults.seed=" + seed);
        Random random = new Random(seed);
        try (KillableRun run = KillableRun.start(data, service -> service.equals(FEED) ? 2 : 1)) {
            run.awaitReady();
            List<FeedReader> readers = listening(run, trial, random);
            List<Thread> threads = readers.stream()
                    .map(reader -> Thread.ofPlatform().daemon().start(reader))
                    .toList();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            readers.stream().noneMatch(reader -> reader.place().isEmpty()));
            try (Load load = new Load(new Client(run.addresses()), random)) {
                load.prepare(10);
                disturb(run, trial, load, readers, random);
                assertThat(load.failures()).isEmpty();
            }
            run.awaitReady();
            compare(run, readers);
            readers.forEach(FeedReader::stop);
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(10));
            }
            System.out.printf(
                    "feed: %d readers, %d breaks, %d moves to another replica, %d refusals, %d events received%n",
                    readers.size(),
                    readers.stream().mapToInt(FeedReader::breaks).sum(),
                    readers.stream().mapToInt(FeedReader::moves).sum(),
                    readers.stream().mapToInt(FeedReader::refused).sum(),
                    readers.stream()
                            .mapToInt(reader -> reader.received().size())
                            .sum());
            assertThat(readers.stream().mapToInt(FeedReader::moves).sum()).isGreaterThanOrEqualTo(10);
        }
    }

    private static List<FeedReader> listening(KillableRun run, Trial trial, Random random) {
        Tokens tokens = Tokens.of(run.addresses());
        List<URI> replicas = run.replicas(FEED);
        List<FeedReader> readers = new ArrayList<>();
        for (int i = 0; i < trial.readers(); i++) {
            String officer = i % 2 == 0 ? "aut-monitor" : "rus-monitor";
            readers.add(new FeedReader(replicas, () -> tokens.get(officer), new Random(random.nextLong())));
        }
        return readers;
    }

    /** Kills replicas and makes topics anew, spread over the time in which the connections break. */
    private static void disturb(KillableRun run, Trial trial, Load load, List<FeedReader> readers, Random random)
            throws InterruptedException {
        List<String> victims =
                run.services().stream().filter(name -> name.startsWith(FEED)).toList();
        List<String> topics = List.of("request", "identification");
        Thread events = Thread.ofPlatform().start(() -> offer(load, trial));
        int steps = trial.kills() + trial.rebuiltTopics();
        int rebuilt = 0;
        for (int i = 1; i <= steps; i++) {
            awaitBreaks(readers, trial.breaks() * i / (steps + 1));
            if (rebuilt < trial.rebuiltTopics() * i / steps) {
                madeAnew(run, topics.get(rebuilt % topics.size()));
                rebuilt++;
            } else {
                run.killAndRestart(victims.get(random.nextInt(victims.size())));
                run.awaitReady();
            }
        }
        awaitBreaks(readers, trial.breaks());
        events.join();
    }

    private static void offer(Load load, Trial trial) {
        try {
            load.offer(trial.perSecond(), OFFERED.multipliedBy(trial.breaks()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitBreaks(List<FeedReader> readers, int breaks) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> readers.stream().mapToInt(FeedReader::breaks).sum() >= breaks);
    }

    /** Deletes a topic; its service finds it gone when it starts, and publishes its journal again. */
    private static void madeAnew(KillableRun run, String service) {
        System.out.println("feed: the topic of " + service + " is made anew");
        try (Admin admin = Admin.create(run.access().kafka(Accounts.OPERATOR))) {
            admin.deleteTopics(List.of(run.addresses().topic(service))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        run.killAndRestart(service);
        run.awaitReady();
        for (String other : KillableRun.WRITING) {
            if (!other.equals(service)) {
                run.killAndRestart(other);
                run.awaitReady();
            }
        }
    }

    private static void compare(KillableRun run, List<FeedReader> readers) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            Map<String, String> expected = inTopics(run);
            for (FeedReader reader : readers) {
                assertThat(new HashMap<>(received(reader))).isEqualTo(expected);
            }
        });
        readers.forEach(FeedBreaksTest::inOrder);
    }

    private static Map<String, String> inTopics(KillableRun run) {
        Map<String, String> events = new HashMap<>();
        for (String service : KillableRun.WRITING) {
            TopicProof.of(run.access().kafka(service), run.addresses().topic(service))
                    .events()
                    .forEach((id, place) -> {
                        if (OF_CASES.matcher(place).matches()) {
                            events.put(id.toString(), place);
                        }
                    });
        }
        return events;
    }

    private static Map<String, String> received(FeedReader reader) {
        Map<String, String> events = new TreeMap<>();
        for (Received one : reader.received()) {
            if (!OF_CASES.matcher(one.stream()).matches()) {
                continue;
            }
            String twice = events.put(one.event(), one.stream() + "#" + one.sequence());
            assertThat(twice).as("received twice").isNull();
        }
        return events;
    }

    private static void inOrder(FeedReader reader) {
        Map<String, Long> last = new HashMap<>();
        for (Received one : reader.received()) {
            assertThat(one.sequence())
                    .as("event of %s", one.stream())
                    .isEqualTo(last.getOrDefault(one.stream(), -1L) + 1);
            last.put(one.stream(), one.sequence());
        }
    }
}
