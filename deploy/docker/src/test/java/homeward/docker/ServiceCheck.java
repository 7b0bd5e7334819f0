package homeward.docker;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The services in compose are those of the repository, built from one image definition and scalable to several
 * replicas; the console reaches them, and nothing else; the gateway is the one address of it all; the witness is where
 * the services have their checkpoints cosigned.
 */
final class ServiceCheck {

    private static final Pattern PORTS = Pattern.compile("[0-9.]+:(?<from>\\d+)-(?<to>\\d+):(?<container>\\d+)");
    private static final Map<String, String> BEFORE = Map.of(
            "kafka", "service_healthy",
            "mongo-init", "service_completed_successfully",
            "keycloak", "service_healthy");

    private ServiceCheck() {}

    static List<String> findings(Setup setup, ServiceFacts facts) {
        List<String> findings = new ArrayList<>();
        Map<String, JsonNode> built = new TreeMap<>(setup.services());
        built.values().removeIf(service -> !service.has("build"));
        Set<String> known = new TreeSet<>(facts.ports().keySet());
        known.addAll(facts.pages().keySet());
        known.addAll(facts.entrance().keySet());
        known.addAll(facts.witness().keySet());
        if (!built.keySet().equals(known)) {
            findings.add("compose builds " + built.keySet() + ", the services are " + known);
        }
        Set<Integer> taken = new HashSet<>();
        built.forEach((name, service) -> {
            image(name, service, findings);
            if (facts.pages().containsKey(name)) {
                pages(name, setup, facts, findings);
                return;
            }
            if (facts.entrance().containsKey(name)) {
                entrance(name, setup, facts, findings);
                return;
            }
            if (facts.witness().containsKey(name)) {
                witness(name, service, facts, findings);
                return;
            }
            ports(name, setup, facts.ports().getOrDefault(name, 0), taken, findings);
            environment(name, service, facts, findings);
            cosigned(name, setup, facts, findings);
            order(name, setup, findings);
        });
        return findings;
    }

    private static void image(String name, JsonNode service, List<String> findings) {
        JsonNode build = service.path("build");
        if (!build.path("dockerfile").asText().equals("deploy/docker/Dockerfile")) {
            findings.add(name + " has an image definition of its own");
        }
        if (!build.path("args").path("SERVICE").asText().equals(name)) {
            findings.add(
                    name + " is built as " + build.path("args").path("SERVICE").asText());
        }
        if (!build.path("args").path("BASE_IMAGE").asText().contains("HOMEWARD_BASE_IMAGE")) {
            findings.add(name + " has a fixed base image");
        }
        // the name of a replica comes from its host name, which Docker makes unique
        for (String fixed : List.of("container_name", "hostname")) {
            if (service.has(fixed)) {
                findings.add(name + " has a fixed " + fixed + ", so that it cannot have a second replica");
            }
        }
    }

    private static void ports(String name, Setup setup, int port, Set<Integer> taken, List<String> findings) {
        JsonNode service = setup.service(name);
        if (service.path("environment").path("HOMEWARD_PORT").asInt() != port) {
            findings.add(name + " listens on "
                    + service.path("environment").path("HOMEWARD_PORT").asText() + ", its own port is " + port);
        }
        Matcher published =
                PORTS.matcher(setup.resolved(service.path("ports").path(0).asText()));
        if (!published.matches()) {
            findings.add(name + " does not publish a range of ports");
            return;
        }
        if (Integer.parseInt(published.group("container")) != port) {
            findings.add(name + " publishes its port " + published.group("container") + ", not " + port);
        }
        int from = Integer.parseInt(published.group("from"));
        int to = Integer.parseInt(published.group("to"));
        if (to <= from) {
            findings.add(name + " publishes one port only, so that it cannot have a second replica");
        }
        for (int at = from; at <= to; at++) {
            if (!taken.add(at)) {
                findings.add(name + " publishes port " + at + ", which another service publishes as well");
            }
        }
    }

    /** Officers reach the pages at one address, the entrance, to which the provider sends them back. */
    private static void pages(String name, Setup setup, ServiceFacts facts, List<String> findings) {
        JsonNode service = setup.service(name);
        if (service.has("ports")) {
            findings.add(name + " can be reached past the entrance");
        }
        variables(name, service, facts, findings);
        keyless(name, service, findings);
        if (!service.path("depends_on")
                .path("keycloak")
                .path("condition")
                .asText()
                .equals("service_healthy")) {
            findings.add(name + " does not wait until its provider is healthy");
        }
        facts.ports().forEach((id, at) -> {
            String variable =
                    "HOMEWARD_CONSOLE_SERVICES_" + id.replace('-', '_').toUpperCase(Locale.ROOT);
            String address = service.path("environment").path(variable).asText();
            if (facts.environment().contains(variable) && !address.equals("http://" + id + ":" + at)) {
                findings.add(name + " looks for " + id + " at " + address);
            }
        });
    }

    private static void keyless(String name, JsonNode service, List<String> findings) {
        if (service.has("volumes") || service.path("environment").toString().contains("mongodb:")) {
            findings.add(name + " could reach store or keys");
        }
    }

    /** One address in front of services and pages, by which the provider knows the pages. */
    private static void entrance(String name, Setup setup, ServiceFacts facts, List<String> findings) {
        JsonNode service = setup.service(name);
        int port = facts.entrance().getOrDefault(name, 0);
        String published = setup.resolved(service.path("ports").path(0).asText());
        if (!published.endsWith(":" + port)) {
            findings.add(name + " does not publish its port " + port);
        }
        String outside = setup.resolved(setup.service("keycloak")
                .path("environment")
                .path("HOMEWARD_CONSOLE_URL")
                .asText());
        if (!published.contains(":" + URI.create(outside).getPort() + ":")) {
            findings.add(name + " is not at " + outside + ", to which the provider sends officers back");
        }
        String hosts = setup.resolved(
                service.path("environment").path("HOMEWARD_GATEWAY_HOSTS").asText());
        if (!List.of(hosts.split(",", -1)).contains(URI.create(outside).getHost())) {
            findings.add(name + " does not answer under the name of " + outside);
        }
        variables(name, service, facts, findings);
        keyless(name, service, findings);
        Map<String, Integer> behind = new TreeMap<>(facts.ports());
        behind.putAll(facts.pages());
        behind.forEach((id, at) -> {
            String variable = "HOMEWARD_" + id.replace('-', '_').toUpperCase(Locale.ROOT);
            String address = service.path("environment").path(variable).asText();
            if (!address.equals("http://" + id + ":" + at)) {
                findings.add(name + " looks for " + id + " at " + address);
            }
        });
        facts.pages().keySet().stream()
                .filter(page -> !service.path("depends_on")
                        .path(page)
                        .path("condition")
                        .asText()
                        .equals("service_healthy"))
                .forEach(page -> findings.add(name + " does not wait until " + page + " is healthy"));
    }

    /** Another state's: nothing of this one is within its reach but the public keys. */
    private static void witness(String name, JsonNode service, ServiceFacts facts, List<String> findings) {
        JsonNode environment = service.path("environment");
        int port = facts.witness().getOrDefault(name, 0);
        if (environment.path("HOMEWARD_PORT").asInt() != port) {
            findings.add(
                    name + " listens on " + environment.path("HOMEWARD_PORT").asText() + ", its own port is " + port);
        }
        if (service.has("ports")) {
            findings.add(name + " can be reached from outside");
        }
        variables(name, service, facts, findings);
        keys(name, service, findings);
        if (service.path("volumes").size() != 2
                || environment.toString().matches("(?s).*(mongodb:|KAFKA|VAULT|ISSUER|SECRET).*")) {
            findings.add(name + " could reach more than its own keys and the public ones");
        }
        if (!service.path("depends_on").isEmpty()) {
            findings.add(name + " waits for servers that it does not know");
        }
    }

    /** Whoever has a journal has its checkpoints cosigned, by the witness unless another one is given. */
    private static void cosigned(String name, Setup setup, ServiceFacts facts, List<String> findings) {
        if (facts.reading().contains(name)) {
            return;
        }
        String witnesses = setup.resolved(setup.service(name)
                .path("environment")
                .path("HOMEWARD_LOG_WITNESSES")
                .asText());
        facts.witness().forEach((id, port) -> {
            if (!witnesses.equals("http://" + id + ":" + port)) {
                findings.add(name + " has its checkpoints cosigned at '" + witnesses + "'");
            }
        });
    }

    private static void variables(String name, JsonNode service, ServiceFacts facts, List<String> findings) {
        service.path("environment").fieldNames().forEachRemaining(variable -> {
            if (!facts.environment().contains(variable)) {
                findings.add(name + " has the variable " + variable + ", which no service reads");
            }
        });
    }

    private static void environment(String name, JsonNode service, ServiceFacts facts, List<String> findings) {
        JsonNode environment = service.path("environment");
        variables(name, service, facts, findings);
        String user = "mongodb://" + name + ":${HOMEWARD_MONGODB_PASSWORD_"
                + name.replace('-', '_').toUpperCase(Locale.ROOT);
        if (!environment.path("HOMEWARD_MONGODB_URI").asText().startsWith(user)) {
            findings.add(name + " does not connect to the store as its own user");
        }
        if (facts.reading().contains(name)) {
            withoutVault(name, service, findings);
        } else {
            vault(name, service, findings);
        }
        keys(name, service, findings);
    }

    private static void withoutVault(String name, JsonNode service, List<String> findings) {
        if (service.path("environment").toString().contains("VAULT")
                || service.path("volumes").toString().contains("\"vault:")) {
            findings.add(name + " only reads, and could reach the vault");
        }
    }

    private static void vault(String name, JsonNode service, List<String> findings) {
        JsonNode environment = service.path("environment");
        if (!environment
                .path("HOMEWARD_VAULT_URI")
                .asText()
                .startsWith("mongodb://vault:${HOMEWARD_MONGODB_PASSWORD_VAULT")) {
            findings.add(name + " does not connect to the vault as the vault's user");
        }
        String master = environment.path("HOMEWARD_VAULT_MASTER").asText();
        String vault = "vault:" + master.replaceAll("/[^/]*$", "");
        if (!service.path("volumes").toString().contains("\"" + vault + "\"")) {
            findings.add(name + " does not have the services' shared vault");
        }
    }

    private static void keys(String name, JsonNode service, List<String> findings) {
        JsonNode environment = service.path("environment");
        String keys =
                "keys-" + name + ":" + environment.path("HOMEWARD_KEYS_PRIVATE").asText();
        if (!service.path("volumes").toString().contains("\"" + keys + "\"")) {
            findings.add(name + " does not keep its secret keys in a volume of its own");
        }
        String publicKeys =
                "keys-public:" + environment.path("HOMEWARD_KEYS_PUBLIC").asText();
        if (!service.path("volumes").toString().contains("\"" + publicKeys + "\"")) {
            findings.add(name + " does not have the services' shared public keys");
        }
    }

    private static void order(String name, Setup setup, List<String> findings) {
        JsonNode after = setup.service(name).path("depends_on");
        BEFORE.forEach((server, condition) -> {
            if (!after.path(server).path("condition").asText().equals(condition)) {
                findings.add(name + " does not wait until " + server + " is " + condition);
            }
            if (condition.equals("service_healthy") && !setup.service(server).has("healthcheck")) {
                findings.add(server + " has dependents but no health check");
            }
        });
        if (!setup.dockerfile().contains("HEALTHCHECK ")) {
            findings.add("the services' image has no health check");
        }
    }
}
