package homeward.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.id.ClientID;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** The claims of the local issuer's tokens. */
record TokenClaims(String issuer) implements OAuth2TokenCallback {

    /** The applications in which people sign in, officers and operators; they have no roles of their own. */
    private static final Set<String> APPLICATIONS = Set.of("homeward-console", "homeward-operators");

    private static final long SECONDS = 3600;

    @Override
    public String issuerId() {
        return EmbeddedIssuer.PATH;
    }

    @Override
    public String subject(TokenRequest request) {
        return client(request).subject();
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("homeward");
    }

    /** Of the client itself; of an application in which somebody has signed in, the library adds that officer's. */
    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        if (isApplication(request)) {
            return Map.of("iss", issuer);
        }
        ClientId client = client(request);
        Map<String, Object> claims =
                new HashMap<>(Map.of("iss", issuer, "authority", client.authority(), "roles", client.roles()));
        if (client.state() != null) {
            claims.put("state", client.state());
        }
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return SECONDS;
    }

    private static boolean isApplication(TokenRequest request) {
        return APPLICATIONS.contains(id(request));
    }

    private static String id(TokenRequest request) {
        ClientAuthentication authentication = request.getClientAuthentication();
        ClientID id = authentication != null ? authentication.getClientID() : request.getClientID();
        return id == null ? "" : id.getValue();
    }

    private static ClientId client(TokenRequest request) {
        try {
            return ClientId.parse(id(request));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw new OAuth2Exception(OAuth2Error.INVALID_REQUEST.setDescription(message), message);
        }
    }
}
