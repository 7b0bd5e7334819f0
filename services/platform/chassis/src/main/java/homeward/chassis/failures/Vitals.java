package homeward.chassis.failures;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The liveness of this process. A part that ends while the process runs, because of an {@link Error} or a defect not
 * confined to one stream, is reported here; the process then reports DOWN and can be restarted by its supervisor.
 */
@Singleton
public class Vitals {

    private static final Logger LOG = Logger.getLogger(Vitals.class);

    private final AtomicReference<@Nullable Death> first = new AtomicReference<>();
    private final Map<String, String> alarms = new ConcurrentHashMap<>();

    /**
     * @param part the part that ended, e.g. {@code relay}
     * @param cause types of the exceptions, outermost first
     */
    public record Death(String part, String cause) {}

    /** The first part that ended; empty while all parts run. */
    public Optional<Death> death() {
        return Optional.ofNullable(first.get());
    }

    /** Raises an alarm: an operator or another build is needed, but no part has ended. */
    public void alarm(String what, Throwable cause) {
        alarms.put(what, Causes.types(cause));
    }

    /** Clears an alarm: the work is being retried or the cause is repaired. */
    public void calm(String what) {
        alarms.remove(what);
    }

    /** Exception types by alarm. */
    public Map<String, String> alarms() {
        return Map.copyOf(alarms);
    }

    /** Reports that a part has ended. The first report counts. */
    public void died(String part, Throwable cause) {
        if (first.compareAndSet(null, new Death(part, Causes.types(cause)))) {
            new Failure.Fatal(cause).log(LOG, part);
        }
    }

    /** Wraps the work of a thread that must run as long as the process: any exception ends the part. */
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
