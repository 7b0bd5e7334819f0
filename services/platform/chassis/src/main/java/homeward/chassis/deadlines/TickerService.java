package homeward.chassis.deadlines;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import homeward.chassis.commands.CommandGate;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Healable;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.reading.Documents;

/** Runs the ticker four times per second of real time while the service runs. */
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class TickerService implements Healable {

    private static final long PERIOD_MILLIS = 250;

    private final Ticker ticker;
    private final boolean needed;
    private final Vitals vitals;
    private volatile boolean stopped;

    TickerService(
            DeadlineProjections deadlines,
            Documents documents,
            ParkedStreams parked,
            CommandGate gate,
            Clock clock,
            Vitals vitals) {
        List<DueMoments> sources = deadlines.all().stream()
                .map(projection -> new DueMoments(projection, documents))
                .toList();
        ticker = new Ticker(sources, parked, gate, clock);
        this.vitals = vitals;
        needed = !sources.isEmpty();
    }

    void start(@Observes StartupEvent event) {
        if (needed) {
            Thread.ofPlatform().daemon().name("ticker").start(vitals.watched("ticker", this::run));
        }
    }

    private void run() {
        Patience patience = new Patience(() -> stopped);
        while (!stopped) {
            patience.untilItWorks("Sending due moments", ticker::tick);
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    @Override
    public boolean has(String consumer) {
        return ticker.has(consumer);
    }

    @Override
    public Optional<Parked> heal(Parked stream, List<Arrival> events) {
        return ticker.heal(stream, events);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        ticker.close();
    }
}
