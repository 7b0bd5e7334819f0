package homeward.console.operators;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Addresses;
import homeward.console.api.Asking;
import homeward.events.Role;

/**
 * The issuer of operators' tokens: authorization code with PKCE. What is asked of a token is what the management ports of the
 * services ask: signed by the issuer, made for the platform, not ended, with the role {@code operator}, naming no state. Blocking.
 */
@Singleton
class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class);

    private static final int CLOCKS_APART = 1;

    /** Bytes of an answer. */
    private static final long MOST = 8L << 20;

    private final OperatorSettings settings;
    private final ObjectMapper json;
    private final Asking http;

    Provider(OperatorSettings settings, Addresses addresses, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = new Asking(addresses.patience());
    }

    /** Somebody who operates the platform, by a token that was checked. */
    record Operator(String token, @Nullable String identity, String name, Instant ends) {

        @Override
        public String toString() {
            return "Operator[" + ends + "]";
        }
    }

    /** Whether anybody can sign in at all. */
    boolean isThere() {
        return settings.issuer().isPresent();
    }

    /**
     * Where the operator's browser is sent to sign in.
     *
     * @param back to which the issuer sends it back
     * @throws Unanswered if the issuer does not say where
     */
    URI signIn(String back, String state, String verifier) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("scope", "openid");
        query.put("redirect_uri", back);
        query.put("state", state);
        query.put("code_challenge", Secrets.challenge(verifier));
        query.put("code_challenge_method", "S256");
        return URI.create(text(endpoints(), "authorization_endpoint") + "?" + form(query));
    }

    /** Where the session at the issuer is ended; empty if it has no such place. */
    Optional<URI> signOut(Session session) {
        String end = endpoints().path("end_session_endpoint").textValue();
        if (end == null || end.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", settings.clientId());
        if (session.identity() != null) {
            query.put("id_token_hint", session.identity());
        }
        return Optional.of(URI.create(end + "?" + form(query)));
    }

    /**
     * Who has signed in; empty for everybody who is no operator.
     *
     * @param code that the issuer gave to the browser
     * @throws Unanswered if the issuer does not answer, or takes the code for none of its own
     */
    Optional<Operator> operator(String code, String back, String verifier) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("grant_type", "authorization_code");
        body.put("code", code);
        body.put("redirect_uri", back);
        body.put("code_verifier", verifier);
        String client = encoded(settings.clientId()) + ":" + encoded(settings.secret());
        JsonNode endpoints = endpoints();
        JsonNode answer = send(HttpRequest.newBuilder(URI.create(text(endpoints, "token_endpoint")))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(body))));
        String keys = send(HttpRequest.newBuilder(URI.create(text(endpoints, "jwks_uri"))))
                .toString();
        return checked(text(answer, "access_token"), answer.path("id_token").textValue(), keys);
    }

    private Optional<Operator> checked(String token, @Nullable String identity, String keys) {
        try {
            JwtConsumer consumer = new JwtConsumerBuilder()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(CLOCKS_APART)
                    .setExpectedIssuer(issuer())
                    .setExpectedAudience(settings.audience())
                    .setJwsAlgorithmConstraints(
                            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                    .build();
            JwtClaims claims = consumer.processToClaims(token);
            return isOperator(claims)
                    ? Optional.of(new Operator(
                            token,
                            identity,
                            name(claims),
                            Instant.ofEpochSecond(claims.getExpirationTime().getValue())))
                    : Optional.empty();
        } catch (InvalidJwtException e) {
            LOG.warnf(
                    "an operator's token is not one that the services accept; error codes of jose4j: %s",
                    e.getErrorDetails().stream()
                            .map(ErrorCodeValidator.Error::getErrorCode)
                            .toList());
            return Optional.empty();
        } catch (MalformedClaimException e) {
            return Optional.empty();
        } catch (JoseException e) {
            throw new Unanswered("the issuer's keys cannot be read");
        }
    }

    /** An operator belongs to no state: a token that names one operates nothing, whatever its roles. */
    private static boolean isOperator(JwtClaims claims) {
        return !claims.hasClaim("state")
                && claims.getClaimValue("roles") instanceof List<?> roles
                && roles.contains(Role.OPERATOR);
    }

    private static String name(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getSubject();
        return claims.getClaimValue("preferred_username") instanceof String name
                ? name
                : subject == null ? "" : subject;
    }

    private String issuer() {
        return settings.issuer().orElseThrow(() -> new Unanswered("no issuer of operators is set"));
    }

    /** Asked anew each time: operators sign in seldom, and an issuer may move. */
    private JsonNode endpoints() {
        String at = settings.provider().orElseGet(this::issuer);
        JsonNode endpoints = send(HttpRequest.newBuilder(URI.create(at + "/.well-known/openid-configuration")));
        if (!text(endpoints, "issuer").equals(issuer())) {
            throw new Unanswered("another issuer answers at the address of the operators'");
        }
        return endpoints;
    }

    private static String text(JsonNode object, String name) {
        String text = object.path(name).textValue();
        if (text == null || text.isEmpty()) {
            throw new Unanswered("the issuer does not say its " + name);
        }
        return text;
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request.header("Accept", "application/json").build(), MOST);
            if (answer.statusCode() != 200) {
                throw new Unanswered("the issuer answers " + answer.statusCode());
            }
            return json.readTree(answer.body());
        } catch (IOException down) {
            throw new Unanswered("the issuer does not answer");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unanswered("stopped");
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
