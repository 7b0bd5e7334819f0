package homeward.chassis.failures;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether this process can be trusted. A part that ends although the process runs, by an {@link Error} or by a defect that
 * concerns no single stream, says so here; then the process is not alive, and whoever watches it starts it again.
 */
@Singleton
public class Vitals {

    private static final Logger LOG = Logger.getLogger(Vitals.class);

    private final AtomicReference<@Nullable Death> first = new AtomicReference<>();
    private final Map<String, String> alarms = new ConcurrentHashMap<>();

    /**
     * @param part what ended, e.g. {@code relay}
     * @param cause types of the exceptions, the outermost first
     */
    public record Death(String part, String cause) {}

    /** What ended first; empty as long as everything runs. */
    public Optional<Death> death() {
        return Optional.ofNullable(first.get());
    }

    /** Something needs an operator or another build, but nothing has ended. */
    public void alarm(String what, Throwable cause) {
        alarms.put(what, Causes.types(cause));
    }

    /** It is tried again, or has been mended. */
    public void calm(String what) {
        alarms.remove(what);
    }

    /** Types of the exceptions by what they are about. */
    public Map<String, String> alarms() {
        return Map.copyOf(alarms);
    }

    /** Says that a part has ended. The first one counts. */
    public void died(String part, Throwable cause) {
        if (first.compareAndSet(null, new Death(part, Causes.types(cause)))) {
            new Failure.Fatal(cause).log(LOG, part);
        }
    }

    /** The work of a thread that runs as long as the process: whatever it throws ends a part. */
    public Runnable watched(String part, Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Patience.Stopped _) {
                // the process is stopping
            } catch (Throwable e) {
                died(part, e);
            }
        };
    }
}
