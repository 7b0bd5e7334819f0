package homeward.console.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.console.api.Calls;
import homeward.console.api.Service;

/** The time by which the services decide: real time, unless a local run has moved its clock forward. */
@ApplicationScoped
public class PlatformClock {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Calls calls;
    private final boolean movable;
    private final Clock clock = Clock.systemUTC();
    private volatile Reading last = new Reading(Duration.ZERO, Instant.MIN);

    PlatformClock(Calls calls, @ConfigProperty(name = "homeward.clock.movable") boolean movable) {
        this.calls = calls;
        this.movable = movable;
    }

    private record Reading(Duration offset, Instant until) {}

    private record Told(Duration offset) {}

    public Instant now(String token) {
        Instant real = clock.instant();
        return movable ? real.plus(offset(token, real)) : real;
    }

    /** Real time: for people who are not signed in, and beside the times at which events were recorded. */
    public Instant now() {
        return clock.instant();
    }

    private Duration offset(String token, Instant real) {
        Reading known = last;
        if (real.isBefore(known.until())) {
            return known.offset();
        }
        Duration offset = calls.get(Service.REQUEST, "/platform/clock", token, Told.class)
                .map(Told::offset)
                .found()
                .orElse(known.offset());
        last = new Reading(offset, real.plus(KEPT));
        return offset;
    }
}
