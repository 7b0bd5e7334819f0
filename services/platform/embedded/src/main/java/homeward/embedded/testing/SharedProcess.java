package homeward.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One platform process per test run, i.e. per build process (Maven or an IDE) that forked this JVM. The first test JVM
 * starts the platform with fresh data and writes its addresses to a directory named by the build's process id and start
 * time; the others find them there, under a file lock. The platform watches the build process; when that ends, it stops
 * and deletes the data.
 */
final class SharedProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private SharedProcess() {}

    static Addresses addresses() {
        ProcessHandle build = buildProcess();
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "homeward-tests-" + name(build));
        try {
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("starting"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return running(directory).orElseGet(() -> start(directory, build));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shared test platform cannot use its files", e);
        }
    }

    /** The Maven JVM that started this one, directly or through a shell; otherwise the parent process. */
    private static ProcessHandle buildProcess() {
        ProcessHandle self = ProcessHandle.current();
        ProcessHandle parent = self.parent().orElse(self);
        return isJava(parent)
                ? parent
                : parent.parent().filter(SharedProcess::isJava).orElse(parent);
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("java")).orElse(false);
    }

    private static String name(ProcessHandle build) {
        long started = build.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return build.pid() + "-" + started;
    }

    private static Optional<Addresses> running(Path directory) throws IOException {
        Path ready = directory.resolve("ready.json");
        if (!Files.exists(ready)) {
            return Optional.empty();
        }
        String json = Files.readString(ready);
        boolean alive = ProcessHandle.of(Addresses.pid(json))
                .map(ProcessHandle::isAlive)
                .orElse(false);
        return alive ? Optional.of(Addresses.parse(json)) : Optional.empty();
    }

    private static Addresses start(Path directory, ProcessHandle build) {
        Path ready = directory.resolve("ready.json");
        Path output = directory.resolve("output.txt");
        try {
            Files.deleteIfExists(ready);
            Process process = new ProcessBuilder(command(directory, ready, build))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Instant limit = Instant.now().plus(PATIENCE);
            while (!Files.exists(ready)) {
                if (process.waitFor(Duration.ofMillis(20)) || Instant.now().isAfter(limit)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("The test platform did not start: " + Files.readString(output));
                }
            }
            return Addresses.parse(Files.readString(ready));
        } catch (IOException e) {
            throw new UncheckedIOException("The test platform cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the test platform started", e);
        }
    }

    private static List<String> command(Path directory, Path ready, ProcessHandle build) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                ClassPath.ofEmbedded(),
                "homeward.embedded.PlatformMain",
                "--data",
                directory.toString(),
                "--ready-file",
                ready.toString(),
                "--watch-pid",
                String.valueOf(build.pid()),
                "--delete-data",
                "true");
    }
}
