package homeward.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.nimbusds.jose.jwk.RSAKey;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * A token issuer for local runs: accepts any client secret; the client id determines the bearer, see {@link ClientId}.
 * Never for production: services trust it only if configured to.
 */
public final class EmbeddedIssuer implements AutoCloseable {

    /** Path of the issuer under the server's root, and the prefix of every endpoint. */
    static final String PATH = "homeward";

    private final MockOAuth2Server server;
    private final TokenClaims claims;

    private EmbeddedIssuer(MockOAuth2Server server, TokenClaims claims) {
        this.server = server;
        this.claims = claims;
    }

    /**
     * An issuer with a key of its own for this run.
     *
     * @param port 0 for any free one
     * @throws PortTaken if the port is in use
     */
    public static EmbeddedIssuer start(int port) {
        return start(port, IssuerKey.made());
    }

    /**
     * An issuer whose tokens remain valid after a restart.
     *
     * @param keyFile its private key; made if it does not exist
     * @throws PortTaken if the port is in use
     */
    public static EmbeddedIssuer start(int port, Path keyFile) {
        return start(port, IssuerKey.keptIn(keyFile));
    }

    private static EmbeddedIssuer start(int port, RSAKey key) {
        int chosen = Loopback.claim("the token issuer", port);
        TokenClaims claims = new TokenClaims("http://localhost:" + chosen + "/" + PATH);
        OAuth2Config config = new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(new KeyProvider(List.of(key))),
                Set.of(claims),
                new LoopbackHttpServer());
        MockOAuth2Server server = new MockOAuth2Server(config);
        server.start(Loopback.address(), chosen);
        return new EmbeddedIssuer(server, claims);
    }

    /** The {@code iss} of every token; keys are at {@code <issuer>/jwks}, tokens at {@code <issuer>/token}. */
    public String issuer() {
        return claims.issuer();
    }

    /**
     * A signed token, valid for an hour.
     *
     * @param state as in the claim, e.g. RUS
     * @param roles at least one of the platform's roles
     * @throws IllegalArgumentException if a role is unknown
     */
    public String token(String state, String... roles) {
        String clientId = state.toLowerCase(Locale.ROOT) + "-" + String.join(".", Arrays.asList(roles));
        ClientId.parse(clientId);
        return server.issueToken(PATH, clientId, claims).serialize();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
