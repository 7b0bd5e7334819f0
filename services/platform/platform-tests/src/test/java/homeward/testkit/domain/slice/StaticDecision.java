package homeward.testkit.domain.slice;

import java.time.Instant;

import jakarta.ws.rs.core.Response;

/** Deciding code without a deciding interface; it uses HTTP types and a clock of its own. */
public final class StaticDecision {

    private StaticDecision() {}

    public static Object decide() {
        return Response.ok(Instant.now()).build();
    }
}
