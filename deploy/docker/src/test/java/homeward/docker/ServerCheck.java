package homeward.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.server.config.AbstractKafkaConfig;

/** Kafka, MongoDB and Keycloak in compose: settings exist, and the services use the servers' addresses. */
final class ServerCheck {

    /** Maximum size in bytes of a record of an events topic; the broker must accept it as well. */
    private static final int LARGEST_RECORD = 2 << 20;

    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:\\d+\\.\\d+\\.\\d+");
    private static final Pattern FACTOR = Pattern.compile(".*replication\\.factor");

    private ServerCheck() {}

    static List<String> findings(Setup setup, ServiceFacts facts) {
        List<String> findings = new ArrayList<>();
        setup.services().forEach((name, service) -> {
            if (!service.has("build")
                    && !PINNED.matcher(service.path("image").asText()).matches()) {
                findings.add("the image of " + name + " is not pinned to a version");
            }
        });
        image(setup, "kafka", "apache/kafka:" + facts.kafkaVersion(), findings);
        image(setup, "keycloak", "quay.io/keycloak/keycloak:" + facts.keycloakVersion(), findings);
        kafka(setup, findings);
        mongo(setup, facts, findings);
        keycloak(setup, findings);
        return findings;
    }

    private static void image(Setup setup, String server, String expected, List<String> findings) {
        String image = setup.service(server).path("image").asText();
        if (!image.equals(expected)) {
            findings.add(server + " is " + image + ", the tests run with " + expected);
        }
    }

    private static void kafka(Setup setup, List<String> findings) {
        Map<String, String> settings = new TreeMap<>();
        setup.service("kafka").path("environment").properties().forEach(entry -> {
            if (entry.getKey().startsWith("KAFKA_")) {
                settings.put(
                        entry.getKey()
                                .substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        entry.getValue().asText());
            }
        });
        settings.keySet().stream()
                .filter(key -> !AbstractKafkaConfig.CONFIG_DEF.names().contains(key))
                .forEach(key -> findings.add("Kafka knows no setting " + key));
        try {
            int largest = new KafkaConfig(settings, false).messageMaxBytes();
            if (largest < LARGEST_RECORD) {
                findings.add("Kafka accepts records of " + largest + " bytes only, the topics need " + LARGEST_RECORD);
            }
        } catch (ConfigException | IllegalArgumentException e) {
            findings.add("Kafka refuses its settings: " + e.getMessage());
        }
        settings.forEach((key, value) -> {
            if (FACTOR.matcher(key).matches() && !value.equals("1")) {
                findings.add("one broker cannot keep " + key + "=" + value);
            }
        });
        if (!"false".equals(settings.get("auto.create.topics.enable"))) {
            findings.add("Kafka creates topics automatically, without the settings that the services need");
        }
        String bootstrap = setup.example().getOrDefault("HOMEWARD_KAFKA", "");
        if (!("PLAINTEXT://" + bootstrap).equals(settings.get("advertised.listeners"))) {
            findings.add("the services connect to Kafka at " + bootstrap + ", which it does not advertise");
        }
    }

    private static void mongo(Setup setup, ServiceFacts facts, List<String> findings) {
        JsonNode init = setup.service("mongo-init").path("environment");
        String set = init.path("HOMEWARD_REPLICA_SET").asText();
        List<String> members = new ArrayList<>();
        setup.services().forEach((name, service) -> {
            if (service.path("entrypoint").toString().contains("/homeward/member")) {
                members.add(name + ":27017");
                if (!service.path("environment")
                        .path("HOMEWARD_REPLICA_SET")
                        .asText()
                        .equals(set)) {
                    findings.add(name + " is not a member of " + set);
                }
                if (!setup.service("mongo-init").path("depends_on").has(name)) {
                    findings.add("mongo-init does not wait for " + name);
                }
            }
        });
        String together = String.join(",", members);
        if (members.size() != 3) {
            findings.add("the replica set has " + members.size() + " members, not three");
        }
        if (!init.path("HOMEWARD_MEMBERS").asText().equals(together)) {
            findings.add(
                    "mongo-init joins " + init.path("HOMEWARD_MEMBERS").asText() + ", the members are " + together);
        }
        if (!together.equals(setup.example().get("HOMEWARD_MONGODB_HOSTS"))) {
            findings.add("the services connect to other members than " + together);
        }
        if (!("replicaSet=" + set).equals(setup.example().get("HOMEWARD_MONGODB_OPTIONS"))) {
            findings.add("the services connect to another replica set than " + set);
        }
        for (String service : facts.ports().keySet()) {
            String suffix = service.replace('-', '_').toUpperCase(Locale.ROOT);
            if (!init.path("HOMEWARD_PASSWORD_" + suffix).asText().contains("HOMEWARD_MONGODB_PASSWORD_" + suffix)) {
                findings.add("mongo-init creates no user for " + service);
            }
        }
        String own = facts.setting("homeward.mongodb.database").replace("${homeward.service}", "");
        if (!setup.mongoInit().contains("roles: [{role: 'readWrite', db: '" + own + "' + service}]")) {
            findings.add("mongo-init grants a user rights on another database than " + own + " and its name");
        }
        if (!facts.setting("homeward.vault.database").equals(own + "vault")
                || !init.path("HOMEWARD_PASSWORD_VAULT").asText().contains("HOMEWARD_MONGODB_PASSWORD_VAULT")) {
            findings.add("mongo-init creates no user for the vault");
        }
    }

    private static void keycloak(Setup setup, List<String> findings) {
        String realm = setup.realm().path("realm").asText();
        Map<String, String> example = setup.example();
        String url = example.getOrDefault("HOMEWARD_KEYCLOAK_URL", "");
        if (!setup.resolved(setup.service("keycloak")
                        .path("environment")
                        .path("KC_HOSTNAME")
                        .asText())
                .equals(url)) {
            findings.add("keycloak is not configured with its published URL");
        }
        String published =
                setup.resolved(setup.service("keycloak").path("ports").path(0).asText());
        if (!published.endsWith(":8080") || !published.split(":", -1)[1].equals(url.replaceAll("\\D", ""))) {
            findings.add("keycloak is not published at " + url);
        }
        if (!(url + "/realms/" + realm).equals(example.get("HOMEWARD_TOKEN_ISSUER"))) {
            findings.add("the services trust another issuer than the realm " + realm);
        }
        if (!("http://keycloak:8080/realms/" + realm + "/protocol/openid-connect/certs")
                .equals(example.get("HOMEWARD_TOKEN_KEYS"))) {
            findings.add("the services do not fetch keys from the realm " + realm);
        }
    }
}
