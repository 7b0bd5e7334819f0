package homeward.chassis.rest;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import jakarta.ws.rs.container.ContainerRequestContext;

import io.vertx.core.Context;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A case that is unknown, or not visible, is answered no earlier than a fixed time after the request began: how long it
 * took does not tell whether the case exists, or how much there is about it.
 */
final class EvenTime {

    static final Duration UNKNOWN_AFTER = Duration.ofMillis(25);

    private static final String BEGAN = "homeward.began";

    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        request.setProperty(BEGAN, System.nanoTime());
    }

    /** Waits for that time, on the request's own thread. */
    static void await(ContainerRequestContext request) {
        if (!(request.getProperty(BEGAN) instanceof Long began) || Context.isOnEventLoopThread()) {
            return;
        }
        long left = UNKNOWN_AFTER.toNanos() - (System.nanoTime() - began);
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = UNKNOWN_AFTER.toNanos() - (System.nanoTime() - began);
        }
    }
}
