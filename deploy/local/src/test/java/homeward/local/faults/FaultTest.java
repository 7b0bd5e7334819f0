package homeward.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.Addresses;
import homeward.local.faults.Client.Acknowledged;
import homeward.local.proof.JournalProof;
import homeward.local.proof.ReadModelProof;
import homeward.local.proof.TopicProof;
import homeward.local.running.KillableRun;

/** Any process may be killed at any moment: nothing acknowledged is lost, nothing doubles, nothing reorders. */
class FaultTest {

    /** A machine that has everything ready within this time sustains the full rate, a slower one half of it. */
    private static final Duration FAST = Duration.ofSeconds(10);

    private static final int FULL_PER_SECOND = 200;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("homeward.faults.seconds", 60));
    private static final String ADMINISTRATOR = "aut-administrator";

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostDoubledOrReordered() throws Exception {
        long seed = System.nanoTime();
        System.out.println("faults: seed " + seed);
        Instant begun = Instant.now();
        try (KillableRun run = KillableRun.start(data)) {
            awaitReady(run);
            int perSecond = sustainable(Duration.between(begun, Instant.now()));
            Client client = new Client(run.addresses());
            List<Acknowledged> acknowledged = loadUnderKills(run, client, perSecond, new Random(seed));
            awaitReady(run);
            Map<String, JournalProof> journals = settledJournals(run.addresses());
            everyAcknowledgedCommandIsInItsJournalOnce(acknowledged, journals);
            journals.forEach((service, journal) -> topicHoldsTheJournal(run.addresses(), service, journal));
            for (String service : KillableRun.SERVICES) {
                ReadModelProof proof = new ReadModelProof(
                        run.addresses().mongodb(), service, (at, projection) -> rebuild(client, at, projection));
                proof.awaitRebuilds();
                proof.equalsARebuildFromZero();
            }
        }
    }

    private static int sustainable(Duration untilReady) {
        System.out.println("faults: ready after " + untilReady.toMillis() + " ms");
        int perSecond = untilReady.compareTo(FAST) <= 0 ? FULL_PER_SECOND : FULL_PER_SECOND / 2;
        return Integer.getInteger("homeward.faults.perSecond", perSecond);
    }

    private static List<Acknowledged> loadUnderKills(KillableRun run, Client client, int perSecond, Random random)
            throws Exception {
        try (Load load = new Load(client, random)) {
            load.prepare(150);
            Kills kills = new Kills(
                    run, service -> rebuild(client, service, "case-file") == 202, new Random(random.nextLong()));
            Thread killing = Thread.ofVirtual().start(() -> {
                try {
                    kills.spreadOver(TIME);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            });
            load.offer(perSecond, TIME);
            killing.join();
            System.out.printf(
                    "faults: %d commands a second for %d s, %d acknowledged, refused by status %s, killed %s, rebuilding %s%n",
                    perSecond,
                    TIME.toSeconds(),
                    load.acknowledged().size(),
                    load.refusals(),
                    kills.done(),
                    kills.interrupted());
            assertThat(load.failures()).isEmpty();
            assertThat(kills.done()).hasSize(10);
            assertThat(kills.interrupted()).isNotEmpty();
            assertThat(load.refusals()).doesNotContainKeys(400, 401, 403, 404, 415, 428);
            assertThat(load.acknowledged().size()).isGreaterThan((int) (perSecond * TIME.toSeconds() * 95 / 100));
            return load.acknowledged();
        }
    }

    private static int rebuild(Client client, String service, String projection) throws InterruptedException {
        return client.post(service, "/platform/projections/" + projection + "/rebuild", ADMINISTRATOR);
    }

    private static void awaitReady(KillableRun run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(run::ready);
    }

    /** Waits until policies have said all they have to say: no journal grows any more. */
    private static Map<String, JournalProof> settledJournals(Addresses addresses) {
        Map<String, JournalProof> journals = new HashMap<>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    boolean settled = true;
                    for (String service : KillableRun.SERVICES) {
                        JournalProof now = JournalProof.of(addresses.mongodb(), "homeward-" + service);
                        JournalProof before = journals.put(service, now);
                        settled &= before != null
                                && before.events().size() == now.events().size();
                    }
                    return settled;
                });
        return journals;
    }

    private static void everyAcknowledgedCommandIsInItsJournalOnce(
            List<Acknowledged> acknowledged, Map<String, JournalProof> journals) {
        for (Acknowledged one : acknowledged) {
            assertThat(java.util.Objects.requireNonNull(journals.get(one.service()))
                            .positions())
                    .containsEntry(one.commit(), one.position());
        }
    }

    private static void topicHoldsTheJournal(Addresses addresses, String service, JournalProof journal) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(TopicProof.of(addresses.kafka(), "homeward." + service + ".events")
                                .events())
                        .isEqualTo(journal.events()));
    }
}
