package homeward.testkit.domain.slice;

import java.time.Instant;

import jakarta.ws.rs.core.Response;

/** A decision that no interface gives away, answering in HTTP by a clock of its own. */
public final class StaticDecision {

    private StaticDecision() {}

    public static Object decide() {
        return Response.ok(Instant.now()).build();
    }
}
