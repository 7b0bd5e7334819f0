package homeward.local.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.console.Console;
import homeward.local.demo.Demo;
import homeward.local.proof.PlatformProof;
import homeward.local.running.Client;
import homeward.local.running.KillableRun;

/**
 * Two processes of every service, on one broker and one store, behind one address: cases are played through both while
 * they are killed and restarted in turn.
 */
class ReplicasTest {

    private static final Path SAMPLES = Path.of("../../samples");

    @TempDir
    Path data;

    @Test
    @Tag("long")
    void everyCaseGoesOnWhileEveryReplicaIsKilled() throws Exception {
        try (KillableRun run = KillableRun.start(data, _ -> 2)) {
            playsWhileKilling(run, SAMPLES, run.services());
        }
    }

    /** Kills each process once, one after the other, while cases are played. */
    private static void playsWhileKilling(KillableRun run, Path samples, List<String> victims) throws Exception {
        run.awaitReady();
        List<String> killed = new ArrayList<>();
        Thread killing = Thread.ofPlatform().start(() -> {
            for (String victim : victims) {
                run.killAndRestart(victim);
                killed.add(victim);
                run.awaitReady();
            }
        });
        boolean asExpected = new Demo(run.addresses(), run.time(), new Console(), run.data()).play(samples);
        killing.join();
        System.out.println("replicas: killed " + killed + ", acknowledged "
                + run.acknowledged().size());
        assertThat(asExpected).isTrue();
        assertThat(killed).isEqualTo(victims);
        assertThat(run.acknowledged()).isNotEmpty();
        new PlatformProof(run.addresses(), run.access(), run.keys(), new Client(run.firstReplicas())::rebuild)
                .nothingIsLostDoubledOrReordered(run.acknowledged());
    }
}
