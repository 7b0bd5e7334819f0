package homeward.chassis.time;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Produces the service's clock, injectable as {@link Clock} or by its own type. */
final class ClockProducer {

    @Produces
    @Singleton
    MovableClock movableClock(
            @ConfigProperty(name = "homeward.clock.offset") Duration offset,
            @ConfigProperty(name = "homeward.clock.movable") boolean wanted,
            @ConfigProperty(name = "homeward.issuer") URI issuer) {
        return new MovableClock(Clock.systemUTC(), offset, wanted && loopback(issuer));
    }

    /** Whether the issuer is on this machine: only then may the clock be moved, so never with real users. */
    static boolean loopback(URI issuer) {
        try {
            return issuer.getHost() != null
                    && InetAddress.getByName(issuer.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
