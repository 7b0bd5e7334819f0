package homeward.chassis.deadlines;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import homeward.chassis.commands.CommandGate;
import homeward.chassis.reading.Documents;

/** Ticks four times a second of real time, for as long as the service runs. */
@ApplicationScoped
class TickerService {

    private static final Logger LOG = Logger.getLogger(TickerService.class);
    private static final long PERIOD_MILLIS = 250;
    private static final long PERIOD_IN_OUTAGE_MILLIS = 2_000;

    private final Ticker ticker;
    private final boolean needed;
    private volatile boolean stopped;

    TickerService(DeadlineProjections deadlines, Documents documents, CommandGate gate, Clock clock) {
        List<DueMoments> sources = deadlines.all().stream()
                .map(projection -> new DueMoments(projection, documents))
                .toList();
        ticker = new Ticker(sources, gate, clock);
        needed = !sources.isEmpty();
    }

    void start(@Observes StartupEvent event) {
        if (needed) {
            Thread.ofVirtual().name("ticker").start(this::run);
        }
    }

    private void run() {
        boolean failing = false;
        while (!stopped) {
            try {
                ticker.tick();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warnf(
                            "Due moments cannot be read, trying again: %s",
                            e.getClass().getSimpleName());
                }
                failing = true;
            }
            try {
                Thread.sleep(failing ? PERIOD_IN_OUTAGE_MILLIS : PERIOD_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }
}
