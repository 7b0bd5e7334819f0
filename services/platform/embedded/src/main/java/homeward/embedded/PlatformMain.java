package homeward.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The platform as a process of its own: {@code --data DIR [--kafka-port N] [--store-port N] [--issuer-port N]
 * [--passwords FILE [--prefix NAME]] [--ready-file FILE] [--min-free-mb N] [--watch-pid N] [--delete-data true]}.
 *
 * <p>With {@code --passwords}, a file of {@link Passwords}, broker and store are for its users only; see {@link
 * Accounts}. Without it they are for everybody on this machine.
 *
 * <p>When all servers listen, the ready file is created atomically: {@code {"kafka": "host:port", "mongodb":
 * "mongodb://…", "issuer": "http://…", "pid": n}}. SIGTERM stops the process cleanly, with status 143. If the start
 * fails, it prints one line to standard error and ends with status 1. With {@code --watch-pid} it also stops when that
 * process has ended.
 */
public final class PlatformMain {

    private static final long MIN_FREE_MB = 512;

    private PlatformMain() {}

    public static void main(String[] args) {
        Logging.quiet();
        try {
            run(Options.parse(args));
            System.exit(0);
        } catch (PlatformFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("The platform cannot use its files: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException _) {
            System.exit(1);
        }
    }

    private static void run(Map<String, String> options) throws IOException, InterruptedException {
        Path data = Path.of(required(options, "data")).toAbsolutePath();
        Files.createDirectories(data);
        checkFree(data, Long.parseLong(options.getOrDefault("min-free-mb", String.valueOf(MIN_FREE_MB))));
        ServerPorts ports =
                new ServerPorts(port(options, "kafka-port"), port(options, "store-port"), port(options, "issuer-port"));
        Platform platform = Platform.start(data, ports, accounts(options), PlatformMain::giveUp);

        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            awaitQuietly(stopped);
        }));
        Optional.ofNullable(options.get("watch-pid"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .ifPresent(parent -> {
                    var _ = parent.onExit().thenRun(stop::countDown);
                });
        if (options.get("ready-file") != null) {
            announce(platform, Path.of(options.get("ready-file")).toAbsolutePath());
        }
        try {
            stop.await();
            platform.close();
            if ("true".equals(options.get("delete-data"))) {
                Directories.delete(data);
            }
        } finally {
            stopped.countDown(); // whatever failed, the end of the process must not wait for it
        }
    }

    private static Accounts accounts(Map<String, String> options) {
        String file = options.get("passwords");
        if (file == null) {
            return Accounts.NONE;
        }
        return Accounts.of(
                Passwords.existing(Path.of(file))
                        .orElseThrow(() -> new PlatformFailure("There are no passwords in " + file)),
                options.getOrDefault("prefix", "homeward"));
    }

    /** Ends the process, which its parent notices, rather than refuse every command. */
    private static void giveUp(String reason) {
        System.err.println(reason);
        Runtime.getRuntime().halt(1);
    }

    private static void announce(Platform platform, Path file) throws IOException {
        String json = """
            {"kafka": "%s", "mongodb": "%s", "issuer": "%s", "pid": %d}
            """.formatted(
                        platform.kafka().bootstrapServers(),
                        platform.store().uri(),
                        platform.issuer().issuer(),
                        ProcessHandle.current().pid());
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(unfinished, json);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void checkFree(Path data, long minFreeMb) throws IOException {
        long freeMb = Files.getFileStore(data).getUsableSpace() >> 20;
        if (freeMb < minFreeMb) {
            throw new PlatformFailure(
                    "Only " + freeMb + " MB are free under " + data + "; " + minFreeMb + " MB are needed");
        }
    }

    private static int port(Map<String, String> options, String name) {
        return Integer.parseInt(options.getOrDefault(name, "0"));
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new PlatformFailure("--" + name + " is missing");
        }
        return value;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
