package homeward.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoIterable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import homeward.local.proof.Acknowledged;
import homeward.local.run.Addresses;
import homeward.local.run.DataDirectory;
import homeward.local.run.HeldPorts;
import homeward.local.run.LocalClock;
import homeward.local.run.PlatformTime;
import homeward.local.run.Service;
import homeward.local.run.ServiceProcess;
import homeward.local.run.ServiceSettings;
import homeward.local.servers.Access;
import homeward.local.servers.GivenServers;
import homeward.local.servers.ServerOptions;
import homeward.local.servers.TokenIssuer;

/**
 * The whole platform as separate processes, any of which can be killed and restarted. Every service has one or more
 * replicas behind one address. {@code HOMEWARD_MONGODB_URI} and {@code HOMEWARD_KAFKA_BOOTSTRAP} replace the embedded
 * servers by real ones; the run has database and topic names of its own.
 */
public final class KillableRun implements AutoCloseable {

    public static final List<String> SERVICES =
            Service.all().stream().map(Service::id).toList();

    /** Those that have a journal and case files. */
    public static final List<String> WRITING =
            Service.writing().stream().map(Service::id).toList();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PLATFORM = "platform";

    private final Path data;
    private final String prefix = "run-" + Long.toHexString(UUID.randomUUID().getLeastSignificantBits());
    private final GivenServers given = new ServerOptions().given();
    private final HeldPorts held = new HeldPorts();
    private final int kafka = held.next();
    private final int store = held.next();
    private final int issuer = held.next();
    private final int witness = held.next(5);
    private final List<Replica> replicas = new ArrayList<>();
    private final Map<String, ServiceProcess> processes = new ConcurrentHashMap<>();
    private final Map<String, URI> entrances = new LinkedHashMap<>();
    private final List<Balancer> balancers = new ArrayList<>();
    private final LocalClock clock;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private PlatformProcess platform;

    /** @param name the service's name, with a number from the second replica on */
    private record Replica(String name, String service, int port) {

        URI uri() {
            return URI.create("http://127.0.0.1:" + port);
        }
    }

    private KillableRun(Path data, ToIntFunction<String> perService) throws IOException {
        this.data = data;
        this.clock = new LocalClock(data.resolve("clock"));
        Access.passwords(data, Service.parts(), given.store() == null, given.kafka() == null);
        this.platform = startPlatform();
        access().giveRights(data, prefix, Service.parts());
        for (String service : SERVICES) {
            List<Replica> same = new ArrayList<>();
            for (int i = 1; i <= perService.applyAsInt(service); i++) {
                same.add(new Replica(i == 1 ? service : service + "-" + i, service, held.next(5)));
            }
            replicas.addAll(same);
            entrances.put(service, entrance(same));
        }
        for (Replica replica : replicas) {
            start(replica);
        }
    }

    private URI entrance(List<Replica> same) throws IOException {
        if (same.size() == 1) {
            return same.getFirst().uri();
        }
        int port = held.next();
        balancers.add(new Balancer(
                same.getFirst().service(), port, same.stream().map(Replica::uri).toList(), acknowledged::add));
        return URI.create("http://127.0.0.1:" + port);
    }

    /** One process of every service. */
    public static KillableRun start(Path data) throws IOException {
        return start(data, _ -> 1);
    }

    /** @param perService number of processes of a service */
    public static KillableRun start(Path data, ToIntFunction<String> perService) throws IOException {
        return new KillableRun(data, perService);
    }

    private PlatformProcess startPlatform() throws IOException {
        return PlatformProcess.start(data.resolve(PLATFORM), kafka, store, issuer, data.resolve(Access.FILE), prefix);
    }

    /** How to log in to store and broker. */
    public Access access() {
        Addresses addresses = addresses();
        return Access.in(data, addresses.mongodb(), addresses.kafka());
    }

    private void start(Replica replica) throws IOException {
        ServiceSettings settings =
                new ServiceSettings(access(), addresses().issuer(), prefix, data.resolve("vault-master.json"), keys());
        Map<String, String> properties = new LinkedHashMap<>(settings.properties(replica.service()));
        properties.put("homeward.clock.offset", clock.offset().toString());
        properties.put("homeward.webhooks.inside", "true"); // receivers of tests are on this machine
        properties.put("homeward.log.witnesses", "http://127.0.0.1:" + witness);
        processes.put(
                replica.name(),
                ServiceProcess.start(
                        projectRoot(),
                        replica.service(),
                        replica.port(),
                        properties,
                        settings.environment(replica.service()),
                        log(replica.name())));
    }

    /** Starts the witness of another state, unless it runs; without it nothing is cosigned. */
    public synchronized void startWitness() throws IOException {
        String name = Service.witness().id();
        if (!processes.containsKey(name)) {
            ServiceSettings settings = new ServiceSettings(
                    access(), addresses().issuer(), prefix, data.resolve("vault-master.json"), keys());
            processes.put(
                    name,
                    ServiceProcess.start(projectRoot(), name, witness, settings.properties(name), Map.of(), log(name)));
        }
        awaitReady();
    }

    /** The directory of the run's data. */
    public Path data() {
        return data;
    }

    /** The folder with the keys of the services' journals. */
    public Path keys() {
        return data.resolve(DataDirectory.KEYS);
    }

    private static Path projectRoot() {
        return Path.of("../..").toAbsolutePath().normalize();
    }

    private Path log(String name) {
        return data.resolve(name + ".log");
    }

    /** The addresses for clients; a service with several replicas has one address. */
    public Addresses addresses() {
        Map<String, String> uris = new LinkedHashMap<>();
        entrances.forEach((service, uri) -> uris.put(service, uri.toString()));
        return addresses(uris);
    }

    /** The addresses for operators, who speak to one process: those of the first replicas. */
    public Addresses firstReplicas() {
        Map<String, String> uris = new LinkedHashMap<>();
        replicas.forEach(
                replica -> uris.putIfAbsent(replica.service(), replica.uri().toString()));
        return addresses(uris);
    }

    private Addresses addresses(Map<String, String> services) {
        return new Addresses(
                ProcessHandle.current().pid(),
                given.kafka() == null ? "127.0.0.1:" + kafka : given.kafka(),
                given.store() == null ? "mongodb://127.0.0.1:" + store : given.store(),
                TokenIssuer.own("http://localhost:" + issuer + "/homeward"),
                prefix,
                services,
                null);
    }

    /** The addresses of a service's replicas. */
    public List<URI> replicas(String service) {
        return replicas.stream()
                .filter(replica -> replica.service().equals(service))
                .map(Replica::uri)
                .toList();
    }

    /** The run's time. While it moves, every replica is up and none is killed. */
    public PlatformTime time() {
        Map<String, String> uris = new LinkedHashMap<>();
        replicas.forEach(replica -> uris.put(replica.name(), replica.uri().toString()));
        PlatformTime time = clock.of(addresses(uris));
        return new PlatformTime() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public boolean movable() {
                return time.movable();
            }

            @Override
            public void forward(String period) {
                synchronized (KillableRun.this) {
                    awaitReady();
                    time.forward(period);
                }
            }
        };
    }

    /** The commands acknowledged to clients; known only if a service has several replicas. */
    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Every process that can be killed. */
    public List<String> victims() {
        return Stream.concat(replicas.stream().map(Replica::name), Stream.of(PLATFORM))
                .toList();
    }

    /** Processes of services only. */
    public List<String> services() {
        return replicas.stream().map(Replica::name).toList();
    }

    /** SIGKILL, followed by an immediate restart. */
    public synchronized void killAndRestart(String victim) {
        try {
            if (victim.equals(PLATFORM)) {
                platform.kill();
                platform = startPlatform();
                return;
            }
            Replica replica = replicas.stream()
                    .filter(one -> one.name().equals(victim))
                    .findFirst()
                    .orElseThrow();
            Objects.requireNonNull(processes.get(victim))
                    .process()
                    .destroyForcibly()
                    .onExit()
                    .join();
            start(replica);
        } catch (IOException lost) {
            throw new UncheckedIOException(victim + " could not be started again", lost);
        }
    }

    public boolean ready() {
        return processes.values().stream().allMatch(ServiceProcess::ready);
    }

    /** @throws AssertionError with the last lines of the logs if some process is not ready in time */
    public void awaitReady() {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(this::ready);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("not every process is ready\n" + logs(), late);
        }
    }

    private String logs() {
        StringBuilder all = new StringBuilder();
        for (String name : services()) {
            try {
                List<String> lines = Files.readAllLines(log(name));
                all.append("== ").append(name).append('\n');
                lines.stream()
                        .skip(Math.max(0, lines.size() - 20))
                        .forEach(line -> all.append(line).append('\n'));
            } catch (IOException none) {
                all.append("== ").append(name).append(" has no log\n");
            }
        }
        return all.toString();
    }

    @Override
    public void close() {
        balancers.forEach(Balancer::close);
        List<Thread> stopping = processes.values().stream()
                .map(process -> Thread.ofVirtual().start(process::stop))
                .toList();
        try {
            for (Thread thread : stopping) {
                thread.join();
            }
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
        platform.stop();
        if (given.store() != null) {
            dropOwnDatabases(given.store());
        }
        held.close();
    }

    private void dropOwnDatabases(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoIterable<String> names = client.listDatabaseNames();
            for (String name : names.into(new ArrayList<>())) {
                if (name.startsWith(prefix + "-")) {
                    client.getDatabase(name).drop();
                }
            }
        }
    }
}
