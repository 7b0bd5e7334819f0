package homeward.docker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.events.Role;

/**
 * Keycloak's realm has the product's roles, the claims that services read, and a user for each actor of the samples.
 */
final class RealmCheck {

    private RealmCheck() {}

    static List<String> findings(Setup setup, ServiceFacts facts) {
        List<String> findings = new ArrayList<>();
        JsonNode realm = setup.realm();
        Set<String> roles = new TreeSet<>();
        realm.path("roles")
                .path("realm")
                .forEach(role -> roles.add(role.path("name").asText()));
        Set<String> known = new TreeSet<>(facts.roles());
        known.add(Role.OPERATOR);
        if (!roles.equals(known)) {
            findings.add("the realm has the roles " + roles + ", the services know " + known);
        }
        claims(realm, facts, findings);
        users(realm, facts, findings);
        return findings;
    }

    private static void claims(JsonNode realm, ServiceFacts facts, List<String> findings) {
        Map<String, JsonNode> mappers = new HashMap<>();
        realm.path("clientScopes")
                .path(0)
                .path("protocolMappers")
                .forEach(mapper -> mappers.put(
                        mapper.path("protocolMapper").asText() + " "
                                + mapper.path("config").path("claim.name").asText(),
                        mapper.path("config")));
        String roles = facts.setting("smallrye.jwt.path.groups");
        for (String mapper : List.of(
                "oidc-sub-mapper ",
                "oidc-audience-mapper ",
                "oidc-usermodel-attribute-mapper state",
                "oidc-usermodel-attribute-mapper authority",
                "oidc-usermodel-realm-role-mapper " + roles)) {
            JsonNode config = mappers.get(mapper);
            if (config == null || !config.path("access.token.claim").asBoolean()) {
                findings.add("access tokens of the realm lack the claim of " + mapper.strip());
            }
        }
        String audience = facts.setting("mp.jwt.verify.audiences");
        JsonNode mapped = mappers.get("oidc-audience-mapper ");
        if (mapped != null && !mapped.path("included.custom.audience").asText().equals(audience)) {
            findings.add("tokens of the realm are not for the audience " + audience);
        }
        if (!realm.path("defaultSignatureAlgorithm")
                .asText()
                .equals(facts.setting("mp.jwt.verify.publickey.algorithm"))) {
            findings.add("tokens of the realm are not signed as the services expect");
        }
        String scope = realm.path("clientScopes").path(0).path("name").asText();
        realm.path("clients").forEach(client -> {
            if (!client.path("defaultClientScopes").toString().contains("\"" + scope + "\"")) {
                findings.add("tokens of the client " + client.path("clientId").asText() + " lack the claims");
            }
        });
        // anyone who may edit these attributes can act for any state
        String profile = realm.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        if (profile.contains("\"edit\":[\"admin\",\"user\"]") || !profile.contains("\"edit\":[\"admin\"]")) {
            findings.add("a user of the realm may change the state acted for");
        }
    }

    private static void users(JsonNode realm, ServiceFacts facts, List<String> findings) {
        Set<String> wanted = new TreeSet<>(facts.officers());
        Set<String> unused = new TreeSet<>(facts.roles());
        unused.add(Role.OPERATOR);
        realm.path("users").forEach(user -> {
            String name = user.path("username").asText();
            String role = user.path("realmRoles").path(0).asText();
            String state = user.at("/attributes/state/0").asText();
            if (role.equals(Role.OPERATOR)) {
                if (user.path("realmRoles").size() != 1
                        || user.path("attributes").has("state")) {
                    findings.add("the operator " + name + " is also an officer or belongs to a state");
                }
                unused.remove(role);
                return;
            }
            if (user.path("realmRoles").size() != 1 || !facts.roles().contains(role)) {
                findings.add("the user " + name + " does not have exactly one role of the product");
            }
            if (!state.matches("[A-Z]{3,12}")
                    || user.at("/attributes/authority/0").asText().isBlank()) {
                findings.add("the user " + name + " has no state or no authority");
            }
            unused.remove(role);
            if (name.equals(state.toLowerCase(Locale.ROOT) + "-" + role)) {
                wanted.remove(name);
            }
        });
        wanted.forEach(officer -> findings.add("the realm has no user " + officer + ", an actor of the samples"));
        unused.forEach(role -> findings.add("the realm has no user with the role " + role));
    }
}
