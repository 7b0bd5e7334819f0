package homeward.local.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.servers.GivenServers;
import homeward.local.servers.Servers;

/**
 * The whole platform on one machine: broker, store and issuer in this process unless given, each service in a process
 * of its own. Closing stops everything that was started.
 */
public final class LocalRun implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final RunOptions options;
    private final DataDirectory data;
    private final HeldPorts held = new HeldPorts();
    private final Console console;
    private final Servers servers;
    private final Map<Service, KeptRunning> services = new LinkedHashMap<>();
    private final LocalClock clock;
    private boolean closed;

    private LocalRun(RunOptions options, DataDirectory data, Console console) {
        this.options = options;
        this.data = data;
        this.console = console;
        this.servers =
                new Servers(options.servers().given(), options.servers().prefix(), Service.parts(), options.data());
        this.clock = new LocalClock(data.path("clock"));
    }

    /** @throws PlainError if the start fails; nothing is left running */
    public static LocalRun start(RunOptions options, Console console) {
        DataDirectory data = DataDirectory.open(options.data());
        LocalRun run;
        try {
            run = new LocalRun(options, data, console);
        } catch (PlainError unusable) {
            data.close();
            throw unusable;
        }
        try {
            run.begin();
            return run;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            run.close();
            throw failed instanceof PlainError plain ? plain : new PlainError("Homeward could not start: " + failed);
        }
    }

    private void begin() throws IOException, InterruptedException {
        GivenServers given = options.servers().given();
        Ports ports = options.ports(held);
        ports.requireFree(given);
        servers.requireUsable(options.fresh());
        if (options.fresh()) {
            data.empty();
            if (given.any()) {
                console.line("--fresh deletes nothing on a given server.");
            }
        }
        if (given.issuer() != null && !clock.offset().isZero()) {
            throw new PlainError("The data in " + options.data() + " is ahead of real time, in which a given issuer's"
                    + " users live. Choose another place with --data DIR.");
        }
        long begun = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        servers.start(ports.servers());
        if (!servers.own().isEmpty()) {
            console.ready(servers.own(), since(begun));
        }
        startServices(ports, begun);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void startServices(Ports ports, long begun) throws IOException, InterruptedException {
        Files.createDirectories(data.path("logs"));
        synchronized (this) {
            if (closed) {
                throw new PlainError("Stopped.");
            }
            for (Service service : Service.processes()) {
                int port = ports.services().getOrDefault(service, 0);
                services.put(
                        service,
                        new KeptRunning(
                                service.id(),
                                log(service).toString(),
                                () -> launch(service, port, ports),
                                Restarts.usual(),
                                console));
            }
        }
        List<Service> waiting = new ArrayList<>(Service.processes());
        while (!waiting.isEmpty()) {
            for (Service service : List.copyOf(waiting)) {
                ServiceProcess process = process(service);
                if (!process.alive()) {
                    throw new PlainError(service.id() + " stopped while starting; see " + log(service));
                }
                if (process.ready()) {
                    console.ready(service.id(), since(begun));
                    waiting.remove(service);
                }
            }
            if (since(begun).compareTo(START_LIMIT) > 0) {
                throw new PlainError(waiting.getFirst().id() + " was not ready after " + START_LIMIT.toSeconds()
                        + " s; see " + log(waiting.getFirst()));
            }
            Thread.sleep(100);
        }
        services.values().forEach(KeptRunning::watch);
    }

    private ServiceProcess launch(Service service, int port, Ports ports) throws IOException {
        if (service.equals(Service.gateway())) {
            return launch(service, port, GatewaySettings.properties(ports), Map.of());
        }
        ServiceSettings settings = new ServiceSettings(
                servers.access(),
                servers.issuer(),
                options.servers().prefix(),
                data.path("vault-master.json"),
                data.path(DataDirectory.KEYS));
        Map<String, String> properties = new LinkedHashMap<>(settings.properties(service.id()));
        properties.put("homeward.clock.offset", clock.offset().toString());
        properties.put("homeward.log.witnesses", ports.witness());
        if (service.equals(Service.console())) {
            properties.putAll(ports.addresses());
            properties.put("homeward.operators.issuer", servers.issuer().issuer());
        }
        Map<String, String> environment = service.isStored() ? settings.environment(service.id()) : Map.of();
        return launch(service, port, properties, environment);
    }

    private ServiceProcess launch(
            Service service, int port, Map<String, String> properties, Map<String, String> environment)
            throws IOException {
        return options.isTraining()
                ? ServiceProcess.training(options.root(), service.id(), port, properties, environment, log(service))
                : ServiceProcess.start(options.root(), service.id(), port, properties, environment, log(service));
    }

    /**
     * Takes the caches that a training run has written; call after it was closed.
     *
     * @return the services that have written none
     */
    public static List<String> takeCaches(Path root) throws IOException {
        List<String> without = new ArrayList<>();
        for (Service service : Service.processes()) {
            if (!StartCache.of(root, service.id()).take()) {
                without.add(service.id());
            }
        }
        return without;
    }

    private Path log(Service service) {
        return data.path("logs").resolve(service.id() + ".log");
    }

    private ServiceProcess process(Service service) {
        KeptRunning kept = services.get(service);
        if (kept == null) {
            throw new IllegalStateException(service.id() + " has not been started");
        }
        return kept.process();
    }

    /** The addresses, without passwords. */
    public Addresses addresses() {
        Map<String, String> uris = new LinkedHashMap<>();
        for (Service service : Service.all()) {
            uris.put(service.id(), process(service).uri().toString());
        }
        return new Addresses(
                ProcessHandle.current().pid(),
                servers.access().kafka(),
                servers.storeShown(),
                servers.issuer(),
                options.servers().prefix(),
                uris,
                gateway().toString());
    }

    /** The pages of operators, on the management port of the console. */
    public URI operators() {
        return ServiceProcess.management(console()).resolve("/operators");
    }

    /** The one address in front of all services. */
    public URI gateway() {
        return process(Service.gateway()).uri();
    }

    /** Where the pages are. */
    public URI console() {
        return process(Service.console()).uri();
    }

    public LocalClock clock() {
        return clock;
    }

    public Path dataPath(String name) {
        return data.path(name);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        List<Thread> stopping = services.values().stream()
                .map(service -> Thread.ofVirtual().start(service::stop))
                .toList();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException now) {
                Thread.currentThread().interrupt();
            }
        }
        servers.close();
        held.close();
        data.close();
    }
}
