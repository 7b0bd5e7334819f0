package homeward.witness;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What a witness saw, it saw in real time. */
final class RealTime {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
