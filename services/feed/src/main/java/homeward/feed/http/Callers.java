package homeward.feed.http;

import java.util.Set;

import jakarta.inject.Singleton;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Actor;
import homeward.chassis.rest.Problem;
import homeward.chassis.security.Caller;
import homeward.chassis.security.ClaimMissing;
import homeward.chassis.security.OwnRoles;
import homeward.events.Role;

/** Who calls, by the bearer token. The feed is for those who may read case files. */
@Singleton
class Callers {

    private static final String SCHEME = "Bearer ";

    static final Set<String> READERS = Set.of(
            Role.REQUESTING_OFFICER,
            Role.REQUESTED_OFFICER,
            Role.CONSULAR_OFFICER,
            Role.TRANSPORT_COORDINATOR,
            Role.ESCORT_LEADER,
            Role.CHILD_PROTECTION_OFFICER,
            Role.MEDICAL_OFFICER,
            Role.REINTEGRATION_COUNSELLOR,
            Role.AUDITOR,
            Role.MONITOR);

    private final JWTParser parser;

    Callers(JWTParser parser) {
        this.parser = parser;
    }

    /** @param expires when the token ends, in seconds since 1970 */
    record Called(Actor actor, long expires) {

        /** By whom the reader is counted. */
        String name() {
            return actor.state() + "/" + actor.id();
        }
    }

    /**
     * Blocks: the issuer's keys may have to be fetched.
     *
     * @throws Refused with the answer
     */
    Called of(HttpServerRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refused(Problem.of(401, "authenticated", "a bearer token is required"));
        }
        JsonWebToken token;
        try {
            token = parser.parse(header.substring(SCHEME.length()).strip());
        } catch (ParseException e) {
            throw new Refused(Problem.of(401, "authenticated", "the bearer token is not valid"));
        }
        Actor actor;
        try {
            actor = Caller.of(token, OwnRoles.of(token));
        } catch (ClaimMissing e) {
            throw new Refused(Problem.of(403, "caller-named", String.valueOf(e.getMessage())));
        }
        if (actor.roles().stream().noneMatch(READERS::contains)) {
            throw new Refused(Problem.of(403, "role-allows", "this requires a role that reads case files"));
        }
        return new Called(actor, token.getExpirationTime());
    }
}
