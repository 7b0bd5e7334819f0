package homeward.local.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import homeward.local.console.Console;

/**
 * Restarts a process that ends on its own; its acknowledged data is in its journal. The pause grows with each end;
 * after too many ends in a short time it gives up.
 */
final class KeptRunning {

    /** Starts the process. */
    @FunctionalInterface
    interface Launch {
        ServiceProcess start() throws IOException;
    }

    private final String name;
    private final String log;
    private final Launch launch;
    private final Restarts restarts;
    private final Console console;
    private ServiceProcess process;
    private boolean closed;

    /** @param log path of its output, for messages */
    KeptRunning(String name, String log, Launch launch, Restarts restarts, Console console) throws IOException {
        this.name = name;
        this.log = log;
        this.launch = launch;
        this.restarts = restarts;
        this.console = console;
        this.process = launch.start();
    }

    synchronized ServiceProcess process() {
        return process;
    }

    /** From now on the process is restarted when it ends. */
    synchronized void watch() {
        var _ = process.process().onExit().thenAccept(this::ended).whenComplete((_, failure) -> {
            if (failure != null) {
                console.line("%s is not watched any more: %s", name, failure);
            }
        });
    }

    private synchronized void ended(Process process) {
        if (closed) {
            return;
        }
        restarts.after(Instant.now())
                .ifPresentOrElse(
                        pause -> {
                            console.line(
                                    "%s stopped unexpectedly (status %d); starting it again in %.1f s.",
                                    name, process.exitValue(), pause.toMillis() / 1000.0);
                            later(pause).execute(this::startAgain);
                        },
                        () -> console.line(
                                "%s stopped unexpectedly (status %d), %d times within %d s; it is not started again."
                                        + " See %s",
                                name,
                                process.exitValue(),
                                restarts.most(),
                                restarts.within().toSeconds(),
                                log));
    }

    private static Executor later(Duration pause) {
        return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        try {
            process = launch.start();
            watch();
        } catch (IOException lost) {
            console.line("%s could not be started again: %s", name, lost.getMessage());
        }
    }

    void stop() {
        ServiceProcess last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        last.stop();
    }
}
