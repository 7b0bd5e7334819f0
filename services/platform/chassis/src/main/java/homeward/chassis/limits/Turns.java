package homeward.chassis.limits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a few commands be carried out at once, the others in the order in which they came. Whoever waits has sent the whole
 * request and waits for nothing else, so that nobody holds a turn for long.
 */
@Singleton
public class Turns {

    /** Shorter than callers wait for an answer: a turn given to a caller who has gone is lost to all others. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Semaphore free;
    private final Places places;

    Turns(@ConfigProperty(name = "homeward.http.commands-at-once") int commands, Places places) {
        this.free = new Semaphore(commands, true);
        this.places = places;
    }

    /**
     * Carries out the command when its turn has come.
     *
     * @throws TooManyAtOnce if it has not within three seconds, or the process is stopping; nothing was done
     */
    public <T> T inTurn(Supplier<T> command) {
        if (!awaitTurn()) {
            throw places.refused();
        }
        try {
            return command.get();
        } finally {
            free.release();
        }
    }

    private boolean awaitTurn() {
        try {
            return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
