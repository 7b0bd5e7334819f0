package homeward.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import homeward.embedded.Platform;
import homeward.embedded.ServerPorts;

/**
 * Everything on one machine: broker, store and issuer inside this process, each service in its own. Closing stops
 * all of it.
 */
public final class LocalRun implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path root;
    private final DataDirectory data;
    private final Ports ports;
    private final Console console;
    private final Platform platform;
    private final Map<Service, ServiceProcess> services = new ConcurrentHashMap<>();
    private final LocalClock clock;
    private volatile boolean closing;

    private LocalRun(Path root, DataDirectory data, Ports ports, Console console, Platform platform) {
        this.root = root;
        this.data = data;
        this.ports = ports;
        this.console = console;
        this.platform = platform;
        this.clock = new LocalClock(data.path("clock"));
    }

    /** @throws PlainError where something stands in the way; nothing is left running then */
    public static LocalRun start(RunOptions options, Console console) {
        Ports ports = options.ports();
        DataDirectory data = DataDirectory.open(options.data(), options.fresh());
        LocalRun run = null;
        try {
            ports.requireFree();
            long begun = System.nanoTime();
            Platform platform = Platform.start(
                    data.path("platform"), new ServerPorts(ports.kafka(), ports.store(), ports.issuer()));
            run = new LocalRun(options.root(), data, ports, console, platform);
            Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
            console.ready("Kafka, store, issuer", since(begun));
            run.startServices(begun);
            return run;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            if (run == null) {
                data.close();
            } else {
                run.close();
            }
            throw failed instanceof PlainError plain ? plain : new PlainError("Homeward could not start: " + failed);
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void startServices(long begun) throws IOException, InterruptedException {
        Files.createDirectories(data.path("logs"));
        for (Service service : Service.all()) {
            services.put(service, launch(service));
        }
        List<Service> waiting = new ArrayList<>(Service.all());
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
        services.forEach(this::watch);
    }

    private ServiceProcess launch(Service service) throws IOException {
        return ServiceProcess.start(
                root, service.id(), ports.services().getOrDefault(service, 0), settings(), log(service));
    }

    /** Starts a service again that ended by itself: what it had acknowledged is in its journal. */
    private void watch(Service service, ServiceProcess process) {
        process.process().onExit().thenAccept(ended -> {
            if (!closing) {
                console.line(
                        "%s stopped unexpectedly (status %d); starting it again.", service.id(), ended.exitValue());
                try {
                    ServiceProcess next = launch(service);
                    services.put(service, next);
                    watch(service, next);
                } catch (IOException lost) {
                    console.line("%s could not be started again: %s", service.id(), lost.getMessage());
                }
            }
        });
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("kafka.bootstrap.servers", platform.kafka().bootstrapServers());
        settings.put("homeward.mongodb.uri", platform.store().uri());
        settings.put("homeward.issuer", platform.issuer().issuer());
        settings.put("homeward.vault.master", data.path("vault-master.json").toString());
        settings.put("homeward.clock.movable", "true");
        settings.put("homeward.clock.offset", clock.offset().toString());
        return settings;
    }

    private Path log(Service service) {
        return data.path("logs").resolve(service.id() + ".log");
    }

    ServiceProcess process(Service service) {
        ServiceProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service.id() + " has not been started");
        }
        return process;
    }

    public Addresses addresses() {
        Map<String, String> uris = new LinkedHashMap<>();
        for (Service service : Service.all()) {
            uris.put(service.id(), process(service).uri().toString());
        }
        return new Addresses(
                ProcessHandle.current().pid(),
                platform.kafka().bootstrapServers(),
                platform.store().uri(),
                platform.issuer().issuer(),
                uris);
    }

    LocalClock clock() {
        return clock;
    }

    Path dataPath(String name) {
        return data.path(name);
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        List<Thread> stopping = services.values().stream()
                .map(process -> Thread.ofVirtual().start(process::stop))
                .toList();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException now) {
                Thread.currentThread().interrupt();
            }
        }
        platform.close();
        data.close();
    }
}
