package homeward.chassis.security;

import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;

import homeward.chassis.time.BriefCache;

/**
 * Verifies a token's signature once in a while and not at every call: an officer's token is sent with each request, and a
 * signature costs more than most requests. A key that the issuer withdraws is believed for {@link #TRUSTED} longer; a token
 * never beyond its own expiry.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    static final Duration TRUSTED = Duration.ofSeconds(30);

    private final JWTCallerPrincipalFactory verifier;
    private final BriefCache<String, JWTCallerPrincipal> verified = new BriefCache<>(TRUSTED);

    VerifiedTokens() {
        this(new DefaultJWTCallerPrincipalFactory());
    }

    VerifiedTokens(JWTCallerPrincipalFactory verifier) {
        this.verifier = verifier;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
        JWTCallerPrincipal known = verified.get(token);
        if (known != null && Instant.now().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        JWTCallerPrincipal principal = verifier.parse(token, expected);
        verified.put(token, principal);
        return principal;
    }
}
