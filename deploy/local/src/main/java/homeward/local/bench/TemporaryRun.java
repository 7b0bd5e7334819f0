package homeward.local.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.LocalClock;
import homeward.local.run.PlatformTime;
import homeward.local.servers.Access;

/**
 * A temporary run of {@code ./homeward up}, with the same processes and settings, so that the load generator does not
 * share a process with what it measures. Closing it stops the run and deletes its data, unless they are to be kept.
 */
final class TemporaryRun implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path data;
    private final boolean kept;
    private final Process launcher;
    private final Thread hook = new Thread(this::end, "stop");
    private final Duration started;
    private final Addresses addresses;

    private TemporaryRun(Path data, boolean kept, List<String> servers, Map<String, String> environment)
            throws IOException, InterruptedException {
        this.data = data;
        this.kept = kept;
        Files.deleteIfExists(addressFile()); // of a run that has ended
        long begun = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command(data, servers))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("launcher.log").toFile());
        builder.environment().putAll(environment);
        launcher = builder.start();
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            addresses = awaitAddresses();
        } catch (IOException | InterruptedException | RuntimeException failed) {
            close();
            throw failed;
        }
        started = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** @param servers command-line options that name given servers; measured data stays on those */
    static TemporaryRun start(List<String> servers) throws IOException, InterruptedException {
        return start(servers, Map.of());
    }

    /** @param environment settings of all services */
    static TemporaryRun start(List<String> servers, Map<String, String> environment)
            throws IOException, InterruptedException {
        return new TemporaryRun(Files.createTempDirectory("homeward-bench"), false, servers, environment);
    }

    /** @param data where the data is kept, and found again by the next run */
    static TemporaryRun keeping(Path data, List<String> servers) throws IOException, InterruptedException {
        return new TemporaryRun(Files.createDirectories(data), true, servers, Map.of());
    }

    private static List<String> command(Path data, List<String> servers) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "homeward.local.Main"));
        command.addAll(
                List.of("up", "--ports", "auto", "--data", data.resolve("data").toString()));
        command.addAll(servers);
        return command;
    }

    private Addresses awaitAddresses() throws IOException, InterruptedException {
        Path file = addressFile();
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.exists(file)) {
            if (launcher.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > limit) {
                throw new PlainError("Homeward did not start: " + Files.readString(data.resolve("launcher.log")));
            }
        }
        return Addresses.read(file);
    }

    private Path addressFile() {
        return data.resolve("data").resolve("run.json");
    }

    Addresses addresses() {
        return addresses;
    }

    PlatformTime time() {
        return new LocalClock(data.resolve("data").resolve("clock")).of(addresses);
    }

    Access access() {
        return Access.in(data.resolve("data"), addresses.mongodb(), addresses.kafka());
    }

    double startSeconds() {
        return started.toMillis() / 1000.0;
    }

    /** Resident memory of the launcher and the services in total, from {@code ps}. */
    String memory(String when) {
        long total = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .mapToLong(process -> residentKib(process.pid()))
                .sum();
        return String.format(Locale.ROOT, "Resident memory of all processes %s: %d MiB.", when, total >> 10);
    }

    private static long residentKib(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            String size = new String(ps.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            return size.isBlank() ? 0 : Long.parseLong(size.strip());
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stoppingAlready) {
            // The shutdown hook does the same; it may run twice.
        }
    }

    private synchronized void end() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
                launcher.destroyForcibly().waitFor();
            }
            delete();
        } catch (InterruptedException now) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            System.err.println("homeward: some data of the measurement is left in " + data);
        }
    }

    private void delete() throws IOException {
        if (kept || !Files.exists(data)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(data)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
