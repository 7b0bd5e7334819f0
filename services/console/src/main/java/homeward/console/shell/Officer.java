package homeward.console.shell;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;

import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.RefreshToken;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The officer of the current request, and the token with which the services are called. */
@RequestScoped
public class Officer {

    private final JsonWebToken access;

    @Inject
    @IdToken
    JsonWebToken identity;

    @Inject
    RefreshToken refresh;

    Officer(JsonWebToken access) {
        this.access = access;
    }

    /**
     * Only ever sent to the services.
     *
     * @throws SessionEnded if nobody is signed in
     */
    public String token() {
        String token = access.getRawToken();
        if (token == null) {
            throw new SessionEnded();
        }
        return token;
    }

    /** For the provider, when the session ends. */
    public String identityToken() {
        return identity.getRawToken();
    }

    /**
     * When what the provider said of the officer ends.
     *
     * @throws SessionEnded if nobody is signed in
     */
    Instant identityEnds() {
        if (access.getRawToken() == null) {
            throw new SessionEnded();
        }
        return Instant.ofEpochSecond(identity.getExpirationTime());
    }

    /** By which the provider renews the session; null if it does not. */
    @Nullable
    String renewal() {
        return refresh.getToken();
    }

    /** @throws SessionEnded if nobody is signed in */
    public Signed signed() {
        if (access.getRawToken() == null) {
            throw new SessionEnded();
        }
        return new Signed(
                Objects.requireNonNullElse(text("state"), ""),
                roles(),
                name(),
                Objects.requireNonNullElse(access.getSubject(), ""));
    }

    private String name() {
        String name = identity.getClaim("name");
        return name != null ? name : Objects.requireNonNullElse(identity.getName(), "");
    }

    private @Nullable String text(String claim) {
        Object value = access.getClaim(claim);
        return value == null ? null : textOf(value);
    }

    private List<String> roles() {
        Object roles = access.getClaim("roles");
        return roles instanceof JsonArray array
                ? array.stream().map(Officer::textOf).toList()
                : roles instanceof List<?> list
                        ? list.stream().map(Officer::textOf).toList()
                        : List.of();
    }

    private static String textOf(Object value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
