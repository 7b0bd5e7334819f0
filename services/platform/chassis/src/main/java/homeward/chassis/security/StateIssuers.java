package homeward.chassis.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import homeward.events.StateCode;

/**
 * Each state's own issuer of tokens, from {@code homeward.issuers}: a token of a state's issuer speaks for that state alone,
 * and the platform's issuer for none (it names the operators). Without any, the platform's issuer speaks for all states.
 */
public final class StateIssuers {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One state's issuer.
     *
     * @param keys address of its public keys (JWKS)
     */
    public record Bound(StateCode state, String issuer, String keys) {}

    private final Map<String, Bound> byIssuer = new HashMap<>();

    private StateIssuers() {}

    /**
     * @param entries each {@code <state>=<issuer> <address of its keys>}
     * @throws IllegalArgumentException if one has another form, or a state or an issuer occurs twice
     */
    public static StateIssuers of(List<String> entries) {
        StateIssuers issuers = new StateIssuers();
        Set<StateCode> states = new HashSet<>();
        for (String entry : entries) {
            String[] parts = entry.strip().split("[= ]+", 3);
            if (parts.length != 3) {
                throw new IllegalArgumentException("homeward.issuers: not of the form <state>=<issuer> <keys>");
            }
            Bound bound = new Bound(new StateCode(parts[0]), parts[1], parts[2]);
            if (!states.add(bound.state()) || issuers.byIssuer.put(bound.issuer(), bound) != null) {
                throw new IllegalArgumentException("homeward.issuers: a state or an issuer is named twice");
            }
        }
        return issuers;
    }

    public boolean none() {
        return byIssuer.isEmpty();
    }

    /** All of them, in no order. */
    public List<Bound> all() {
        return List.copyOf(byIssuer.values());
    }

    /** The state's issuer that the token names; it is not verified yet. Empty if it names none of them. */
    Optional<Bound> named(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(parts[1].getBytes(StandardCharsets.UTF_8));
            return Optional.ofNullable(
                    byIssuer.get(JSON.readTree(claims).path("iss").asText()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
