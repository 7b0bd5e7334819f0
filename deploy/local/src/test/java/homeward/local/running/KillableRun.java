package homeward.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import homeward.events.codec.Contracts;
import homeward.local.Addresses;
import homeward.local.LocalClock;
import homeward.local.PlatformTime;
import homeward.local.ServiceProcess;

/** The whole platform as separate processes of which any can be killed and started again. */
public final class KillableRun implements AutoCloseable {

    public static final List<String> SERVICES = Contracts.found().services();
    private static final String PLATFORM = "platform";

    private final Path data;
    private final int kafka = freePort();
    private final int store = freePort();
    private final int issuer = freePort();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, ServiceProcess> services = new ConcurrentHashMap<>();
    private PlatformProcess platform;

    private KillableRun(Path data) throws IOException {
        this.data = data;
        SERVICES.forEach(service -> ports.put(service, freePort()));
        this.platform = startPlatform();
    }

    public static KillableRun start(Path data) throws IOException {
        KillableRun run = new KillableRun(data);
        for (String service : SERVICES) {
            run.startService(service);
        }
        return run;
    }

    private PlatformProcess startPlatform() throws IOException {
        return PlatformProcess.start(data.resolve(PLATFORM), kafka, store, issuer);
    }

    private void startService(String service) throws IOException {
        services.put(
                service,
                ServiceProcess.start(projectRoot(), service, ports.getOrDefault(service, 0), settings(), log(service)));
    }

    private static Path projectRoot() {
        return Path.of("../..").toAbsolutePath().normalize();
    }

    private Map<String, String> settings() {
        return Map.of(
                "kafka.bootstrap.servers", "127.0.0.1:" + kafka,
                "homeward.mongodb.uri", "mongodb://127.0.0.1:" + store,
                "homeward.issuer", "http://localhost:" + issuer + "/homeward",
                "homeward.vault.master", data.resolve("vault-master.json").toString(),
                "homeward.clock.movable", "true");
    }

    private Path log(String service) {
        return data.resolve(service + ".log");
    }

    public Addresses addresses() {
        Map<String, String> uris = new LinkedHashMap<>();
        ports.forEach((service, port) -> uris.put(service, "http://127.0.0.1:" + port));
        return new Addresses(
                ProcessHandle.current().pid(),
                "127.0.0.1:" + kafka,
                "mongodb://127.0.0.1:" + store,
                "http://localhost:" + issuer + "/homeward",
                uris);
    }

    /** The run's time, to be moved forward. */
    public PlatformTime time() {
        return new LocalClock(data.resolve("clock")).of(addresses());
    }

    /** Every process that can be killed. */
    public List<String> victims() {
        return Stream.concat(SERVICES.stream(), Stream.of(PLATFORM)).toList();
    }

    /** SIGKILL, and a new start at once. */
    public synchronized void killAndRestart(String victim) {
        try {
            if (victim.equals(PLATFORM)) {
                platform.kill();
                platform = startPlatform();
            } else {
                ServiceProcess process = services.get(victim);
                if (process != null) {
                    process.process().destroyForcibly().onExit().join();
                }
                startService(victim);
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(victim + " could not be started again", lost);
        }
    }

    public boolean ready() {
        return services.values().stream().allMatch(ServiceProcess::ready);
    }

    public String logs() {
        StringBuilder all = new StringBuilder();
        for (String service : SERVICES) {
            try {
                List<String> lines = Files.readAllLines(log(service));
                all.append("== ").append(service).append('\n');
                lines.stream()
                        .skip(Math.max(0, lines.size() - 20))
                        .forEach(line -> all.append(line).append('\n'));
            } catch (IOException none) {
                all.append("== ").append(service).append(" has no log\n");
            }
        }
        return all.toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        services.values().forEach(ServiceProcess::stop);
        platform.stop();
    }
}
