package homeward.chassis.time;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock everything is injected with, as {@link Clock} or as what it is. */
final class ClockProducer {

    @Produces
    @Singleton
    MovableClock movableClock(
            @ConfigProperty(name = "homeward.clock.offset") Duration offset,
            @ConfigProperty(name = "homeward.clock.movable") boolean wanted,
            @ConfigProperty(name = "homeward.issuer") URI issuer) {
        return new MovableClock(Clock.systemUTC(), offset, wanted && loopback(issuer));
    }

    /** A clock may only be moved where the tokens come from this machine: never beside real users. */
    static boolean loopback(URI issuer) {
        try {
            return issuer.getHost() != null
                    && InetAddress.getByName(issuer.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
