package homeward.chassis.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.deciding.Actor;

/** Counts what each actor did today. Behind a proxy: filters are made before the figures can be. */
@ApplicationScoped
public class DailyLimits {

    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<What, Integer> most;
    private volatile Day today;

    private enum What {
        REQUESTS,
        READINGS;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Use(What what, String actor) {}

    private record Day(LocalDate date, Map<Use, Integer> uses) {

        static Day of(LocalDate date) {
            return new Day(date, new ConcurrentHashMap<>());
        }
    }

    DailyLimits(
            Clock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "homeward.limits.requests-per-day") int requests,
            @ConfigProperty(name = "homeward.limits.readings-per-day") int readings) {
        this.clock = clock;
        this.meters = meters;
        this.most = Map.of(What.REQUESTS, requests, What.READINGS, readings);
        this.today = Day.of(date(clock.instant()));
    }

    /** @throws LimitReached if the actor has made all of today's requests */
    public void request(Actor actor) {
        use(What.REQUESTS, actor);
    }

    /**
     * Called before personal data is opened.
     *
     * @throws LimitReached if the actor has had all of today's readings
     */
    public void reading(Actor actor) {
        use(What.READINGS, actor);
    }

    private void use(What what, Actor actor) {
        Instant now = clock.instant();
        int uses = on(date(now)).uses().merge(new Use(what, actor.state() + "/" + actor.id()), 1, Integer::sum);
        int limit = most.getOrDefault(what, Integer.MAX_VALUE);
        if (uses > limit) {
            meters.counter("homeward.limits.reached", "limit", what.text()).increment();
            Instant tomorrow = date(now).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            throw new LimitReached(
                    "an officer has at most %d %s a day; the next day begins at midnight UTC"
                            .formatted(limit, what.text()),
                    Duration.between(now, tomorrow));
        }
    }

    private Day on(LocalDate date) {
        Day current = today;
        if (current.date().equals(date)) {
            return current;
        }
        synchronized (this) {
            if (!today.date().equals(date)) {
                today = Day.of(date);
            }
            return today;
        }
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
