package homeward.chassis.security;

import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import homeward.chassis.deciding.Actor;
import homeward.chassis.text.Texts;
import homeward.events.StateCode;

/** The caller, from the verified bearer token of the current request. */
@RequestScoped
public class Caller {

    private static final int LONGEST = 200;

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /**
     * @throws UnauthorizedException (401) without a token
     * @throws ClaimMissing (403) if the token lacks its bearer's name, state or authority
     */
    public Actor actor() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException("no bearer token");
        }
        return of(token, identity.getRoles());
    }

    /**
     * The bearer of a verified token, outside of a request to a resource.
     *
     * @param roles those of the token that the platform knows, see {@link OwnRoles}
     * @throws ClaimMissing (403) if the token lacks its bearer's name, state or authority
     */
    public static Actor of(JsonWebToken token, Set<String> roles) {
        String subject = claim(token, "sub");
        return new Actor(subject, state(token), claim(token, "authority"), Set.copyOf(roles));
    }

    /** The state or organisation on whose behalf the caller acts. */
    public StateCode state() {
        if (identity.isAnonymous()) {
            throw new UnauthorizedException("no bearer token");
        }
        return state(token);
    }

    private static StateCode state(JsonWebToken token) {
        try {
            return new StateCode(claim(token, "state"));
        } catch (IllegalArgumentException e) {
            throw new ClaimMissing("the token's claim state is not a state", e);
        }
    }

    private static boolean isNamed(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && Texts.faultInLine(text).isEmpty();
    }

    private static String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        if (value instanceof String text && isNamed(text)) {
            return text;
        }
        throw new ClaimMissing("the token has no usable claim " + name);
    }
}
