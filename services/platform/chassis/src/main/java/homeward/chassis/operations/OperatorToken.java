package homeward.chassis.operations;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import homeward.chassis.rest.Problem;
import homeward.chassis.security.OwnRoles;
import homeward.events.Role;

/**
 * Whether a request is an operator's. An operator belongs to no state: a token that names one operates nothing, whatever
 * its roles.
 */
@Singleton
class OperatorToken {

    private static final String SCHEME = "Bearer ";

    private final JWTParser parser;

    OperatorToken(JWTParser parser) {
        this.parser = parser;
    }

    /** What forbids the request; empty if an operator makes it. May fetch the issuer's keys: blocks. */
    Optional<Problem> problem(HttpServerRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.of(Problem.of(401, "authenticated", "a bearer token is required"));
        }
        JsonWebToken token;
        try {
            token = parser.parse(header.substring(SCHEME.length()).strip());
        } catch (ParseException e) {
            return Optional.of(Problem.of(401, "authenticated", "the bearer token is not valid"));
        }
        boolean outside = token.getClaim("state") == null;
        return outside && OwnRoles.of(token).contains(Role.OPERATOR)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        403,
                        "role-allows",
                        "this requires the role " + Role.OPERATOR + " and a bearer who belongs to no state"));
    }
}
