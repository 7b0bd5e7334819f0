package homeward.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import homeward.embedded.EmbeddedStore;
import homeward.embedded.Logging;

/** The embedded store in a process of its own, with the heap size of a local run; it ends with the benchmark. */
public final class StoreProcess implements AutoCloseable {

    private final Path data;
    private final Process process;
    private final String uri;

    public StoreProcess() {
        try {
            data = Files.createTempDirectory("homeward-bench");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx768m",
                            "-Xmn320m",
                            "-XX:SurvivorRatio=3",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StoreProcess.class.getName(),
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            String first = out.readLine();
            if (first == null) {
                throw new IllegalStateException("the store did not start");
            }
            uri = first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return uri;
    }

    /** Runs the store until standard input ends. */
    public static void main(String[] args) throws IOException {
        Logging.quiet();
        try (EmbeddedStore store = EmbeddedStore.start(Path.of(args[0]), 0)) {
            System.out.println(store.uri());
            System.out.flush();
            while (System.in.read() >= 0) {
                // only the end of input is expected
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).forEach(StoreProcess::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
