package homeward.local.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service in a process of its own, started from its packaged application. */
public final class ServiceProcess {

    /** From a service's port to its management port. */
    private static final int MANAGEMENT = 4;

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** A process that writes its cache before it ends. */
    private static final Duration TRAINING_GRACE = Duration.ofMinutes(10);

    private static final String TIERS = "-XX:TieredStopAtLevel=";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final String id;
    private final int port;
    private final Process process;
    private final Duration grace;

    ServiceProcess(String id, int port, Process process) {
        this(id, port, process, GRACE);
    }

    private ServiceProcess(String id, int port, Process process, Duration grace) {
        this.id = id;
        this.port = port;
        this.process = process;
        this.grace = grace;
    }

    /**
     * @param settings configuration properties, passed as {@code -D} arguments, which every user of this machine can
     *     read
     * @param environment further settings, such as addresses that may contain a password
     * @param log file to which standard output and error are appended
     */
    public static ServiceProcess start(
            Path root, String id, int port, Map<String, String> settings, Map<String, String> environment, Path log)
            throws IOException {
        StartCache.Start usual = StartCache.of(root, id).usual();
        return new ServiceProcess(id, port, process(usual, port, settings, environment, log), GRACE);
    }

    /** The same for a start that makes the service's cache, see {@link StartCache}. */
    static ServiceProcess training(
            Path root, String id, int port, Map<String, String> settings, Map<String, String> environment, Path log)
            throws IOException {
        StartCache.Start training = StartCache.of(root, id).training();
        return new ServiceProcess(id, port, process(training, port, settings, environment, log), TRAINING_GRACE);
    }

    private static Process process(
            StartCache.Start start, int port, Map<String, String> settings, Map<String, String> environment, Path log)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                compiler(),
                "-XX:MetaspaceSize=96m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + management(port),
                "-Dhomeward.parent.pid=" + ProcessHandle.current().pid()));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(start.options());
        command.addAll(start.main());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The launcher's own {@code TieredStopAtLevel}; C1 only if none was given (faster start, lower peak speed). */
    private static String compiler() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(TIERS))
                .findFirst()
                .orElse(TIERS + 1);
    }

    public String id() {
        return id;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The management port of the service at a port: health, figures, operators' routes. */
    public static int management(int port) {
        return port + MANAGEMENT;
    }

    /** The management address of the service at an address. */
    public static URI management(URI service) {
        return URI.create("http://" + service.getHost() + ":" + management(service.getPort()));
    }

    public boolean alive() {
        return process.isAlive();
    }

    public Process process() {
        return process;
    }

    public boolean ready() {
        HttpRequest request = HttpRequest.newBuilder(management(uri()).resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks the process to stop; kills it after ten seconds, one in training after ten minutes. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(grace.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException now) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
