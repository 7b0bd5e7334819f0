package homeward.chassis.limits;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The requests that one process works on at once. Each has a thread of its own, and what it holds is memory: without a
 * limit, a process that has fallen behind is given ever more to do until it does nothing but collect garbage.
 */
@Singleton
class Places extends Shares {

    private final MeterRegistry meters;

    Places(@ConfigProperty(name = "homeward.http.requests-at-once") long requests, MeterRegistry meters) {
        super(requests);
        this.meters = meters;
    }

    /** Counted, so that operators see it. */
    TooManyAtOnce refused() {
        meters.counter("homeward.limits.reached", "limit", "at-once").increment();
        return new TooManyAtOnce();
    }
}
