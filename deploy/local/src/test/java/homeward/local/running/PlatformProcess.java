package homeward.local.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Broker, store and issuer in a process of their own, on fixed ports, so that they can be killed and started again. */
public final class PlatformProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3); // on two processors that others want, too

    private final Process process;

    private PlatformProcess(Process process) {
        this.process = process;
    }

    /** Servers for everybody on this machine. */
    public static PlatformProcess start(Path data, int kafka, int store, int issuer) throws IOException {
        return start(data, kafka, store, issuer, List.of());
    }

    /**
     * Servers for the users of a run.
     *
     * @param passwords the file of their passwords
     * @param prefix first part of the names of databases
     */
    static PlatformProcess start(Path data, int kafka, int store, int issuer, Path passwords, String prefix)
            throws IOException {
        return start(data, kafka, store, issuer, List.of("--passwords", passwords.toString(), "--prefix", prefix));
    }

    private static PlatformProcess start(Path data, int kafka, int store, int issuer, List<String> users)
            throws IOException {
        Path ready = data.resolve("ready.json");
        Files.createDirectories(data);
        Files.deleteIfExists(ready);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "homeward.embedded.PlatformMain",
                "--data",
                data.toString(),
                "--kafka-port",
                String.valueOf(kafka),
                "--store-port",
                String.valueOf(store),
                "--issuer-port",
                String.valueOf(issuer),
                "--ready-file",
                ready.toString(),
                "--watch-pid",
                String.valueOf(ProcessHandle.current().pid())));
        command.addAll(users);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("platform.log").toFile()))
                .start();
        awaitReady(process, ready, data.resolve("platform.log"));
        return new PlatformProcess(process);
    }

    private static void awaitReady(Process process, Path ready, Path log) throws IOException {
        Instant limit = Instant.now().plus(PATIENCE);
        try {
            while (!Files.exists(ready)) {
                if (process.waitFor(Duration.ofMillis(20)) || Instant.now().isAfter(limit)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("The platform did not start: " + Files.readString(log));
                }
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the platform started", stop);
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public void stop() {
        process.destroy();
        process.onExit().join();
    }
}
