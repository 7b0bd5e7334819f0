package homeward.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state's issuer speaks for that state, and for no other. */
class StateIssuersTest {

    private static final String GERMAN = "https://id.example.de/realms/homeward";
    private static final String GEORGIAN = "https://id.example.ge/realms/homeward";
    private static final String PLATFORM = "https://id.example.org/operators";

    @TempDir
    Path folder;

    private final JWTAuthContextInfo expected = new JWTAuthContextInfo();
    private VerifiedTokens tokens;

    @BeforeEach
    void issuers() throws IOException {
        String keys = keys("hand-made.json", HandMadeTokens.publicKeys());
        expected.setIssuedBy(PLATFORM);
        expected.setPublicKeyLocation(keys);
        expected.setExpectedAudience(Set.of("homeward"));
        expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        tokens = new VerifiedTokens(
                new DefaultJWTCallerPrincipalFactory(),
                Clock.systemUTC(),
                StateIssuers.of(List.of("DEU=" + GERMAN + " " + keys, "GEO=" + GEORGIAN + " " + keys)));
    }

    @Test
    void aTokenOfTheStatesOwnIssuerIsBelieved() throws ParseException {
        String state = tokens.parse(token(GERMAN, "DEU"), expected).getClaim("state");
        assertThat(state).isEqualTo("DEU");
    }

    @Test
    void aTokenOfAnIssuerThatNamesAnotherStateIsRefused() {
        assertThatThrownBy(() -> tokens.parse(token(GERMAN, "GEO"), expected)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse(token(GEORGIAN, "DEU"), expected)).isInstanceOf(ParseException.class);
    }

    @Test
    void thePlatformsIssuerSpeaksForNoStateAndAnUnknownOneForNobody() throws ParseException {
        assertThatThrownBy(() -> tokens.parse(token(PLATFORM, "DEU"), expected)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse(token("https://else.example", "DEU"), expected))
                .isInstanceOf(ParseException.class);
        Map<String, Object> operator = HandMadeTokens.officer();
        operator.put("iss", PLATFORM);
        operator.remove("state");
        assertThat(tokens.parse(HandMadeTokens.signed(operator), expected).getSubject())
                .isEqualTo("officer-1");
    }

    @Test
    void anotherKeyUnderTheIssuersNameIsNotBelieved() throws IOException {
        String none = keys("none.json", new JWKSet());
        VerifiedTokens others = new VerifiedTokens(
                new DefaultJWTCallerPrincipalFactory(),
                Clock.systemUTC(),
                StateIssuers.of(List.of("DEU=" + GERMAN + " " + none)));
        assertThatThrownBy(() -> others.parse(token(GERMAN, "DEU"), expected)).isInstanceOf(ParseException.class);
    }

    @Test
    void aStateHasOneIssuerAndAnIssuerOneState() {
        assertThatThrownBy(() -> StateIssuers.of(List.of("DEU=a b", "DEU=c d")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StateIssuers.of(List.of("DEU=a b", "GEO=a b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StateIssuers.of(List.of("DEU=a"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String token(String issuer, String state) {
        Map<String, Object> claims = HandMadeTokens.officer();
        claims.put("iss", issuer);
        claims.put("state", state);
        return HandMadeTokens.signed(claims);
    }

    private String keys(String file, JWKSet keys) throws IOException {
        return Files.writeString(folder.resolve(file), keys.toString()).toUri().toString();
    }
}
