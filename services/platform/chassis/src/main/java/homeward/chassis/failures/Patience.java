package homeward.chassis.failures;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/** Retries without limit during an outage, which delays read models but loses nothing. */
public final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 3_000;

    private final BooleanSupplier stopped;

    public Patience(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    /**
     * Repeats the attempt until it succeeds, as long as it fails with an outage.
     *
     * @param what description for the log; logged once per kind of outage
     * @throws Stopped if the process is stopping
     * @throws RuntimeException the attempt's exception, if it is not an {@linkplain Failure.Outage outage}
     */
    public <T> T untilItWorks(String what, Supplier<T> attempt) {
        long pause = FIRST_MILLIS;
        String said = "";
        while (true) {
            if (stopped.getAsBoolean()) {
                throw new Stopped();
            }
            try {
                T result = attempt.get();
                if (!said.isEmpty()) {
                    LOG.infof("%s works again", what);
                }
                return result;
            } catch (Stopped e) {
                throw e;
            } catch (RuntimeException e) {
                if (!(Failure.of(e) instanceof Failure.Outage outage)) {
                    throw e;
                }
                String types = Causes.types(e);
                if (!types.equals(said)) {
                    outage.log(LOG, what);
                    said = types;
                }
                pause(Duration.ofMillis(pause));
                pause = Math.min(LONGEST_MILLIS, pause * 2);
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** The process is stopping; unfinished work will be redelivered. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Stopped() {
            super("stopping", null, false, false);
        }
    }
}
