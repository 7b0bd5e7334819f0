package homeward.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import homeward.docker.Setup.Use;

/** The variables of compose and realm are all in {@code .env.example}, and no secret is stored in plaintext. */
final class VariableCheck {

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|_KEY)(_[A-Z_]+)?");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{[A-Z][A-Z0-9_]*:\\?[^}]*}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z][A-Z0-9_]*}");

    private VariableCheck() {}

    static List<String> findings(Setup setup, ServiceFacts facts) {
        List<String> findings = new ArrayList<>();
        Map<String, String> example = setup.example();
        Set<String> used = setup.uses().stream().map(Use::name).collect(Collectors.toCollection(TreeSet::new));
        used.stream()
                .filter(name -> !example.containsKey(name))
                .forEach(name -> findings.add(".env.example lacks " + name));
        example.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> findings.add("nothing uses " + name + " of .env.example"));
        for (Use use : setup.uses()) {
            String value = example.getOrDefault(use.name(), use.fallback());
            if (use.required() != value.isEmpty()) {
                findings.add(use.name() + " must be either a secret, empty in .env.example, or have a default");
            } else if (!use.fallback().equals(value)) {
                findings.add(use.name() + " is " + value + " in .env.example but " + use.fallback() + " without it");
            }
        }
        example.forEach((name, value) -> {
            if (SECRET.matcher(name).matches() && !value.isEmpty()) {
                findings.add("the secret " + name + " has a value in .env.example");
            }
            // ./homeward up starts services in the same folder, where they read .env as well
            if (facts.environment().contains(name)) {
                findings.add(name + " of .env.example would also change a local run");
            }
        });
        setup.services().forEach((name, service) -> secretsOf(name, service, findings));
        realmSecrets(setup, findings);
        return findings;
    }

    private static void secretsOf(String name, JsonNode service, List<String> findings) {
        service.path("environment").properties().forEach(entry -> {
            String value = entry.getValue().asText();
            boolean secret = SECRET.matcher(entry.getKey()).matches();
            if (secret && !REQUIRED.matcher(value).matches()) {
                findings.add(name + " has the secret " + entry.getKey() + " in plaintext, or can start without it");
            }
            if (value.matches("[a-z]+://[^/@]*:[^$/@][^/@]*@.*")) {
                findings.add(name + " has a password in plaintext in " + entry.getKey());
            }
        });
    }

    private static void realmSecrets(Setup setup, List<String> findings) {
        JsonNode realm = setup.realm();
        realm.path("clients").forEach(client -> {
            if (!PLACEHOLDER.matcher(client.path("secret").asText()).matches()) {
                findings.add(
                        "the client " + client.path("clientId").asText() + " has its secret in plaintext, or none");
            }
        });
        realm.path("users")
                .forEach(user -> user.path("credentials").forEach(credential -> {
                    if (!PLACEHOLDER.matcher(credential.path("value").asText()).matches()) {
                        findings.add("the user " + user.path("username").asText() + " has a password in plaintext");
                    }
                }));
        JsonNode given = setup.service("keycloak").path("environment");
        Setup.uses(setup.realmText().replaceAll("\\$\\{[a-z]+}", "")).stream()
                .map(Use::name)
                .distinct()
                .filter(name -> !given.has(name))
                .forEach(name -> findings.add("the realm uses " + name + ", which keycloak does not get"));
    }
}
