package homeward.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.yaml.snakeyaml.Yaml;

/** The files of the compose set-up, and altered copies of them. */
final class Setup {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{(?<name>[A-Z][A-Z0-9_]*)(?<how>:[-?])?(?<rest>[^}]*)}");

    /**
     * A use of a variable.
     *
     * @param fallback default value; empty if the variable is required
     */
    record Use(String name, boolean required, String fallback) {}

    private final String composeText;
    private final String realmText;
    private final String exampleText;
    private final String dockerfile;
    private final String mongoInit;
    private final JsonNode compose;
    private final JsonNode realm;

    private Setup(String composeText, String realmText, String exampleText, String dockerfile, String mongoInit) {
        this.composeText = composeText;
        this.realmText = realmText;
        this.exampleText = exampleText;
        this.dockerfile = dockerfile;
        this.mongoInit = mongoInit;
        this.compose = JSON.valueToTree(new Yaml().load(composeText));
        try {
            this.realm = JSON.readTree(realmText);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Setup read(Path root) {
        return new Setup(
                text(root.resolve("docker-compose.yml")),
                text(root.resolve("deploy/docker/keycloak/homeward-realm.json")),
                text(root.resolve(".env.example")),
                text(root.resolve("deploy/docker/Dockerfile")),
                text(root.resolve("deploy/docker/mongo/init.js")));
    }

    /** By name, in the order of the file. */
    Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new LinkedHashMap<>();
        compose.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    JsonNode service(String name) {
        return compose.path("services").path(name);
    }

    JsonNode realm() {
        return realm;
    }

    String realmText() {
        return realmText;
    }

    String dockerfile() {
        return dockerfile;
    }

    /** The script that initialises the replica set and creates its users. */
    String mongoInit() {
        return mongoInit;
    }

    /** Variables of {@code .env.example} with their values. */
    Map<String, String> example() {
        Map<String, String> values = new LinkedHashMap<>();
        exampleText.lines().filter(line -> line.matches("[A-Z].*=.*")).forEach(line -> {
            int at = line.indexOf('=');
            values.put(line.substring(0, at), line.substring(at + 1));
        });
        return values;
    }

    /** All variables that compose substitutes. */
    List<Use> uses() {
        return uses(composeText);
    }

    static List<Use> uses(String text) {
        List<Use> uses = new ArrayList<>();
        VARIABLE.matcher(text).results().forEach(found -> {
            String how = found.group("how") == null ? "" : found.group("how");
            uses.add(new Use(found.group("name"), how.equals(":?"), how.equals(":-") ? found.group("rest") : ""));
        });
        return uses;
    }

    /** As substituted by compose, with the values of {@code .env.example}. */
    String resolved(String text) {
        Map<String, String> values = example();
        return VARIABLE.matcher(text).replaceAll(found -> values.getOrDefault(found.group("name"), ""));
    }

    Setup compose(UnaryOperator<String> change) {
        return new Setup(changed(composeText, change), realmText, exampleText, dockerfile, mongoInit);
    }

    Setup realm(UnaryOperator<String> change) {
        return new Setup(composeText, changed(realmText, change), exampleText, dockerfile, mongoInit);
    }

    Setup example(UnaryOperator<String> change) {
        return new Setup(composeText, realmText, changed(exampleText, change), dockerfile, mongoInit);
    }

    Setup mongoInit(UnaryOperator<String> change) {
        return new Setup(composeText, realmText, exampleText, dockerfile, changed(mongoInit, change));
    }

    private static String changed(String text, UnaryOperator<String> change) {
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalArgumentException(
                    "the copy is not altered: the file does not contain the text to be replaced");
        }
        return changed;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
