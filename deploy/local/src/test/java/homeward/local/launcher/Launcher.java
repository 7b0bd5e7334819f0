package homeward.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** One call of the launcher, as by {@code ./homeward}. Closing stops it, like Ctrl-C. */
final class Launcher implements AutoCloseable {

    static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;

    private Launcher(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** The result of a call. */
    record Ended(int status, String text) {

        /** The one-line explanation of the failure. */
        String error() {
            List<String> errors =
                    text.lines().filter(line -> line.startsWith("homeward: ")).toList();
            if (errors.size() != 1) {
                throw new AssertionError("not one line of error, but: " + text);
            }
            return errors.getFirst();
        }
    }

    static Launcher begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhomeward.root=" + PROJECT,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "homeward.local.Main"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("launcher", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launcher(process, output);
    }

    static Ended call(String... arguments) throws IOException, InterruptedException {
        try (Launcher launcher = begin(arguments)) {
            return launcher.end();
        }
    }

    Ended end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("no end after " + PATIENCE.toSeconds() + " s: " + text());
        }
        return new Ended(process.exitValue(), text());
    }

    /** Waits for a line of its output. */
    void await(String line) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> text().contains(line) || !process.isAlive());
        if (!text().contains(line)) {
            throw new AssertionError("it ended without saying '" + line + "': " + text());
        }
    }

    String text() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError("no output in " + output, unreadable);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
