package homeward.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.proof.Acknowledged;
import homeward.local.proof.PlatformProof;
import homeward.local.running.Client;

/**
 * Broker and store are unavailable when the services start, and once each under load, for longer than every timeout:
 * the same processes continue, and nothing is lost or duplicated.
 */
class OutageTest {

    private static final Duration SOON = Duration.ofMinutes(5);
    private static final int PER_SECOND = 20;

    /** Every timeout relevant in an outage, reduced to less than {@link #SHORT_OUTAGE}. */
    private static final Map<String, String> SHORT_TIMEOUTS = Map.of(
            "homeward.kafka.timeout", "PT3S",
            "mp.messaging.incoming.projections.default.api.timeout.ms", "2000",
            "mp.messaging.incoming.projections.request.timeout.ms", "1500",
            "mp.messaging.incoming.policies.default.api.timeout.ms", "2000",
            "mp.messaging.incoming.policies.request.timeout.ms", "1500");

    private static final String SHORT_STORE_TIMEOUTS = "?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000";
    private static final Duration SHORT_OUTAGE = Duration.ofSeconds(8);
    private static final Duration LONG_OUTAGE = Duration.ofSeconds(90);

    @TempDir
    Path data;

    @Test
    @Tag("long")
    void outagesLongerThanEveryTimeoutAreSurvived() throws Exception {
        survive(SHORT_TIMEOUTS, SHORT_STORE_TIMEOUTS, SHORT_OUTAGE);
    }

    @Test
    @Tag("long")
    void outagesOfNinetySecondsAreSurvivedWithTheTimeoutsOfProduction() throws Exception {
        survive(Map.of(), "", LONG_OUTAGE);
    }

    private void survive(Map<String, String> settings, String storeOptions, Duration outage) throws Exception {
        try (StoppableServers servers = new StoppableServers(data, settings, storeOptions)) {
            servers.startServices();
            Thread.sleep(outage);
            assertThat(servers.stillTheSameProcesses()).isTrue();
            assertThat(servers.ready()).isFalse();
            servers.startStore();
            servers.startBroker();
            awaitReady(servers);

            Client client = new Client(servers.addresses());
            List<Acknowledged> acknowledged = loadUnderOutages(servers, client, outage);

            awaitReady(servers);
            assertThat(servers.stillTheSameProcesses()).isTrue();
            new PlatformProof(servers.addresses(), servers.access(), servers.keys(), client::rebuild)
                    .nothingIsLostDoubledOrReordered(acknowledged);
        }
    }

    /** The first outage begins while the first records of most partitions are in transit. */
    private static List<Acknowledged> loadUnderOutages(StoppableServers servers, Client client, Duration outage)
            throws Exception {
        Duration between = Duration.ofSeconds(4);
        try (Load load = new Load(client, new Random(1))) {
            load.prepare(20);
            Thread outages = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(Duration.ofSeconds(1));
                    servers.stopBroker();
                    Thread.sleep(outage);
                    servers.startBroker();
                    Thread.sleep(between);
                    servers.stopStore();
                    Thread.sleep(outage);
                    servers.startStore();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
            });
            load.offer(PER_SECOND, outage.multipliedBy(2).plus(between.multipliedBy(2)));
            outages.join();
            System.out.printf(
                    "outages: %d acknowledged, refused by status %s%n",
                    load.acknowledged().size(), load.refusals());
            assertThat(load.failures()).isEmpty();
            return load.acknowledged();
        }
    }

    private static void awaitReady(StoppableServers servers) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(200)).until(servers::ready);
    }
}
