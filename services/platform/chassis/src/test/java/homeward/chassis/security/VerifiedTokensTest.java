package homeward.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

import homeward.chassis.time.MovableClock;

class VerifiedTokensTest {

    /** Accepts tokens whose text is the second of their expiry, for a minute longer than that, as the library does. */
    private final class Verifier extends JWTCallerPrincipalFactory {

        private static final int LONGER = 60;

        private final List<String> asked = new ArrayList<>();

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
            asked.add(token);
            if (!token.matches("[0-9]+")
                    || Long.parseLong(token) + LONGER <= clock.instant().getEpochSecond()) {
                throw new ParseException("not verified");
            }
            JwtClaims claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(Long.parseLong(token)));
            return new DefaultJWTCallerPrincipal(token, claims);
        }
    }

    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC), Duration.ZERO, true);
    private final Verifier verifier = new Verifier();
    private final VerifiedTokens tokens = new VerifiedTokens(verifier, clock, StateIssuers.of(List.of()));
    private final JWTAuthContextInfo expected = new JWTAuthContextInfo();

    @Test
    void aTokenIsVerifiedOnceInAWhile() throws ParseException {
        String token = expiresIn(600);

        assertThat(tokens.parse(token, expected)).isSameAs(tokens.parse(token, expected));

        assertThat(verifier.asked).containsExactly(token);
    }

    @Test
    void aTokenIsNotBelievedBeyondItsExpiryWhetherKeptOrNot() throws Exception {
        String kept = expiresIn(2);
        String other = expiresIn(1);
        tokens.parse(kept, expected);
        clock.moveTo(Duration.ofSeconds(2));

        assertThatThrownBy(() -> tokens.parse(kept, expected)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse(other, expected)).isInstanceOf(ParseException.class);
    }

    @Test
    void whatWasRefusedIsVerifiedAgain() {
        assertThatThrownBy(() -> tokens.parse("forged", expected)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse("forged", expected)).isInstanceOf(ParseException.class);

        assertThat(verifier.asked).hasSize(2);
    }

    private String expiresIn(int seconds) {
        return String.valueOf(clock.instant().getEpochSecond() + seconds);
    }
}
