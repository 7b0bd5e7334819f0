package homeward.chassis.security;

import java.time.Clock;
import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;

/**
 * Caches verified tokens: an officer's token comes with every request, and verifying its signature costs more than most
 * requests. A key that the issuer withdraws is trusted for {@link #TRUSTED} longer; a token never beyond its own
 * expiry.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    static final Duration TRUSTED = Duration.ofSeconds(30);

    private final JWTCallerPrincipalFactory verifier;
    private static final int MOST_KEPT = 10_000;

    private final Clock clock;
    private final Cache<String, JWTCallerPrincipal> verified = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(TRUSTED)
            .build();

    VerifiedTokens() {
        this(new DefaultJWTCallerPrincipalFactory(), Clock.systemUTC());
    }

    /** @param clock real time: tokens do not follow the movable clock */
    VerifiedTokens(JWTCallerPrincipalFactory verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null && alive(known)) {
            return known;
        }
        JWTCallerPrincipal principal = verifier.parse(token, expected);
        if (!alive(principal)) {
            throw new ParseException("the token has expired"); // the library believes it for some time longer
        }
        verified.put(token, principal);
        return principal;
    }

    private boolean alive(JWTCallerPrincipal principal) {
        return clock.instant().getEpochSecond() < principal.getExpirationTime();
    }
}
