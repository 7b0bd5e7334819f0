package homeward.chassis.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.events.StateCode;

/**
 * Caches verified tokens: an officer's token comes with every request, and verifying its signature costs more than most
 * requests. A key that the issuer withdraws is trusted for {@link #TRUSTED} longer; a token never beyond its own
 * expiry. A token of a state's own issuer is verified with that issuer's keys and speaks for that state alone.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    static final Duration TRUSTED = Duration.ofSeconds(30);

    private static final String STATE = "state";

    private final JWTCallerPrincipalFactory verifier;
    private final StateIssuers issuers;
    /** One for each state's issuer, since a verifier keeps the keys of one issuer. */
    private final Map<StateCode, JWTCallerPrincipalFactory> ofStates = new ConcurrentHashMap<>();

    private static final int MOST_KEPT = 10_000;

    private final Clock clock;
    private final Cache<String, JWTCallerPrincipal> verified = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(TRUSTED)
            .build();

    @Inject
    VerifiedTokens(@ConfigProperty(name = "homeward.issuers") Optional<List<String>> issuers) {
        this(new DefaultJWTCallerPrincipalFactory(), Clock.systemUTC(), StateIssuers.of(issuers.orElse(List.of())));
    }

    /** @param clock real time: tokens do not follow the movable clock */
    VerifiedTokens(JWTCallerPrincipalFactory verifier, Clock clock, StateIssuers issuers) {
        this.verifier = verifier;
        this.clock = clock;
        this.issuers = issuers;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null && alive(known)) {
            return known;
        }
        JWTCallerPrincipal principal = verified(token, expected);
        if (!alive(principal)) {
            throw new ParseException("the token has expired"); // the library believes it for some time longer
        }
        verified.put(token, principal);
        return principal;
    }

    private JWTCallerPrincipal verified(String token, JWTAuthContextInfo expected) throws ParseException {
        StateIssuers.Bound issuer = issuers.named(token).orElse(null);
        if (issuer == null) {
            JWTCallerPrincipal principal = verifier.parse(token, expected);
            if (!issuers.none() && principal.getClaim(STATE) != null) {
                throw new ParseException("the platform's issuer speaks for no state");
            }
            return principal;
        }
        JWTAuthContextInfo own = new JWTAuthContextInfo(expected);
        own.setIssuedBy(issuer.issuer());
        own.setPublicKeyLocation(issuer.keys());
        JWTCallerPrincipal principal = ofStates.computeIfAbsent(
                        issuer.state(), _ -> new DefaultJWTCallerPrincipalFactory())
                .parse(token, own);
        if (!issuer.state().value().equals(principal.getClaim(STATE))) {
            throw new ParseException("the issuer of " + issuer.state() + " speaks for no other state");
        }
        return principal;
    }

    private boolean alive(JWTCallerPrincipal principal) {
        return clock.instant().getEpochSecond() < principal.getExpirationTime();
    }
}
