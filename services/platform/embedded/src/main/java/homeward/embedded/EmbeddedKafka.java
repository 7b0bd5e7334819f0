package homeward.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker and its controller in this JVM, on loopback only, with a small memory footprint.
 *
 * <p>Clients get the behaviour of Apache Kafka: transactions, fencing, compaction, consumer groups. Acknowledged data
 * is in the page cache: it survives the death of the process at any moment, but not a power failure.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final int port;
    private final int controllerPort;

    private EmbeddedKafka(KafkaRaftServer server, int port, int controllerPort) {
        this.server = server;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * @param data directory of the broker's log; formatted on first use, recovered afterwards
     * @param port of the client listener, 0 for any free one
     * @throws PortTaken if the port is in use
     */
    public static EmbeddedKafka start(Path data, int port) {
        return start(data, port, null);
    }

    /**
     * Like {@link #start(Path, int)}.
     *
     * @param listener for whose users alone it is; null for everybody on this machine
     */
    public static EmbeddedKafka start(Path data, int port, @Nullable SecuredListener listener) {
        int clientPort = Loopback.claim("Kafka", port);
        int controllerPort = Loopback.claim("Kafka controller", 0);
        try {
            Files.createDirectories(data);
            format(data);
        } catch (IOException e) {
            throw new PlatformFailure("The Kafka data directory " + data + " cannot be prepared: " + e.getMessage(), e);
        }
        Map<String, String> settings = settings(data, clientPort, controllerPort);
        if (listener != null) {
            settings.putAll(
                    listener.settings(Loopback.ADDRESS + ":" + clientPort, Loopback.ADDRESS + ":" + controllerPort));
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new PlatformFailure("Kafka did not start on port " + clientPort + ": " + e.getMessage(), e);
        }
        return new EmbeddedKafka(server, clientPort, controllerPort);
    }

    public String bootstrapServers() {
        return Loopback.ADDRESS + ":" + port;
    }

    /** Where the broker reaches its controller; for no client. */
    String controllers() {
        return Loopback.ADDRESS + ":" + controllerPort;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path data) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .addDirectory(data.toString())
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> settings(Path data, int clientPort, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + Loopback.ADDRESS + ":" + controllerPort);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put(
                "listeners",
                "PLAINTEXT://" + Loopback.ADDRESS + ":" + clientPort + "," + CONTROLLER + "://" + Loopback.ADDRESS + ":"
                        + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + Loopback.ADDRESS + ":" + clientPort);
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        // Consumers must not start over after the machine was asleep for a fortnight.
        settings.put("offsets.retention.minutes", String.valueOf(365 * 24 * 60));
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("message.max.bytes", String.valueOf(MAX_MESSAGE_BYTES));
        settings.put("replica.fetch.max.bytes", String.valueOf(MAX_MESSAGE_BYTES));
        // completed fetches are retained until so many have ended, with data of every partition they
        // requested
        settings.put("fetch.purgatory.purge.interval.requests", "50");
        settings.put("producer.purgatory.purge.interval.requests", "50");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        settings.put("log.cleaner.io.buffer.size", String.valueOf(MAX_MESSAGE_BYTES));
        settings.put("log.index.size.max.bytes", String.valueOf(1 << 20));
        settings.put("log.segment.bytes", String.valueOf(128 << 20));
        settings.put("metadata.log.segment.bytes", String.valueOf(32 << 20));
        // After a kill the controller refuses the same broker until its old session has expired.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("controlled.shutdown.enable", "false");
        return settings;
    }

    private static final int MAX_MESSAGE_BYTES = (2 << 20) + (64 << 10);
}
