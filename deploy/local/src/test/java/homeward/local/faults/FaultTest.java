package homeward.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.proof.PlatformProof;
import homeward.local.running.Client;
import homeward.local.running.KillableRun;

/**
 * Any process may be killed at any moment: nothing acknowledged is lost, duplicated or reordered. {@code
 * homeward.faults.seed} repeats a run with its seed; {@code homeward.faults.perSecond} and {@code
 * homeward.faults.seconds} set the load of the long form.
 */
class FaultTest {

    private static final double ACKNOWLEDGED = 0.95;

    /** Of the long form: every process, and some of them twice. */
    private static final int KILLS = 10;

    @TempDir
    Path data;

    /** One service has two replicas, of which one is killed; the long form with two of each is {@code ReplicasTest}. */
    @Test
    void I18_nothingAcknowledgedIsLostDoubledOrReordered() throws Exception {
        Random random = random();
        String victim = KillableRun.SERVICES.get(random.nextInt(KillableRun.SERVICES.size()));
        try (KillableRun run = KillableRun.start(data, service -> service.equals(victim) ? 2 : 1)) {
            withstands(run, List.of(victim + "-2", "platform"), 20, 40, Duration.ofSeconds(10), random);
        }
    }

    @Test
    @Tag("long")
    void tenKillsUnderLoadLoseDoubleOrReorderNothing() throws Exception {
        Random random = random();
        try (KillableRun run = KillableRun.start(data)) {
            List<String> victims = new ArrayList<>(run.victims());
            Collections.shuffle(victims, random);
            victims.addAll(List.copyOf(victims.subList(0, KILLS - victims.size())));
            Collections.shuffle(victims, random);
            withstands(
                    run,
                    victims,
                    150,
                    Integer.getInteger("homeward.faults.perSecond", 10),
                    Duration.ofSeconds(Integer.getInteger("homeward.faults.seconds", 360)),
                    random);
        }
    }

    private static Random random() {
        long seed = Long.getLong("homeward.faults.seed", System.nanoTime());
        System.out.println("faults: -Dhomeward.faults.seed=" + seed);
        return new Random(seed);
    }

    private static void withstands(
            KillableRun run, List<String> victims, int cases, int perSecond, Duration time, Random random)
            throws Exception {
        run.awaitReady();
        Client client = new Client(run.addresses());
        try (Load load = new Load(client, random)) {
            load.prepare(cases);
            Client operator = new Client(run.firstReplicas());
            Kills kills = new Kills(run, operator, new Random(random.nextLong()));
            Thread killing = Thread.ofVirtual().start(() -> {
                try {
                    kills.spreadOver(victims, time);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            });
            load.offer(perSecond, time);
            killing.join();
            System.out.printf(
                    "faults: %d commands a second for %d s, %d acknowledged, refused by status %s, killed %s, rebuilding %s%n",
                    perSecond,
                    time.toSeconds(),
                    load.acknowledged().size(),
                    load.refusals(),
                    kills.done(),
                    kills.rebuilding());
            assertThat(load.failures()).isEmpty();
            assertThat(kills.done()).isEqualTo(victims);
            assertThat(load.refusals()).doesNotContainKeys(400, 401, 403, 404, 415, 428);
            assertThat(load.acknowledged().size())
                    .as("acknowledged; refused by status %s", load.refusals())
                    .isGreaterThan((int) (perSecond * time.toSeconds() * ACKNOWLEDGED));
            run.awaitReady();
            assertThat(load.openFiles()).as("files sent").isPositive();
            new PlatformProof(run.addresses(), run.access(), run.keys(), operator::rebuild)
                    .nothingIsLostDoubledOrReordered(load.acknowledged());
        }
    }
}
