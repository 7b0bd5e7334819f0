package homeward.chassis.limits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The requests that one process works on at once. Each has a thread of its own, and what it holds is memory: without a
 * limit, a process that has fallen behind is given ever more to do until it does nothing but collect garbage. Of the
 * commands among them only some are carried out at once; the others wait before they hold anything.
 */
@Singleton
class Places extends Shares {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore commands;
    private final MeterRegistry meters;

    Places(
            @ConfigProperty(name = "homeward.http.requests-at-once") long requests,
            @ConfigProperty(name = "homeward.http.commands-at-once") int commands,
            MeterRegistry meters) {
        super(requests);
        this.commands = new Semaphore(commands, true);
        this.meters = meters;
    }

    /** Counted, so that operators see it. */
    TooManyAtOnce refused() {
        meters.counter("homeward.limits.reached", "limit", "at-once").increment();
        return new TooManyAtOnce();
    }

    /** Blocks until the command's turn has come; false if it does not within 10 seconds, or the process is stopping. */
    boolean awaitTurn() {
        try {
            return commands.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void endTurn() {
        commands.release();
    }
}
