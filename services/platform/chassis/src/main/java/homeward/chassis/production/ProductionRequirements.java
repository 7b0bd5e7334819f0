package homeward.chassis.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.ConnectionString;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

import homeward.chassis.security.StateIssuers;
import homeward.chassis.topics.Installation;

/** What production needs, compared with the settings. Names of settings are told, never their values. */
final class ProductionRequirements {

    private static final String KEY_STORE = "quarkus.tls.homeward.key-store.";

    private final Config config;
    private final List<String> missing = new ArrayList<>();

    private ProductionRequirements(Config config) {
        this.config = config;
    }

    /** What is missing, each in a few words that begin with the setting; empty if nothing is. */
    static List<String> missing(Config config) {
        ProductionRequirements requirements = new ProductionRequirements(config);
        requirements.http();
        requirements.kafka();
        requirements.mongodb();
        requirements.issuers();
        if (!requirements.is(Installation.READS_ONLY, "true")) {
            requirements.vault();
        }
        requirements.clock();
        requirements.webhooks();
        return List.copyOf(requirements.missing);
    }

    private void http() {
        require(
                set(KEY_STORE + "p12.path") || set(KEY_STORE + "pem.0.cert") || set(KEY_STORE + "jks.path"),
                KEY_STORE + "p12.path (TLS to callers and operators)");
        require(is("quarkus.http.insecure-requests", "disabled"), "quarkus.http.insecure-requests=disabled");
        for (String server : List.of("quarkus.http", "quarkus.management")) {
            require(set(server + ".tls-configuration-name"), server + ".tls-configuration-name");
        }
    }

    private void kafka() {
        require(is("kafka.security.protocol", "SASL_SSL"), "kafka.security.protocol=SASL_SSL");
        require(set("kafka.sasl.mechanism"), "kafka.sasl.mechanism");
        require(set("kafka.sasl.jaas.config"), "kafka.sasl.jaas.config (the service's own user)");
        String hostCheck = config.getConfigValue("kafka.ssl.endpoint.identification.algorithm")
                .getRawValue();
        require(hostCheck == null || !hostCheck.isBlank(), "kafka.ssl.endpoint.identification.algorithm not empty");
    }

    private void mongodb() {
        String user = user("homeward.mongodb.uri");
        if (is(Installation.READS_ONLY, "true")) {
            return; // it has no access to the vault
        }
        String ofVault = user("homeward.vault.uri");
        require(user == null || !user.equals(ofVault), "homeward.vault.uri with a user of its own");
    }

    /** The user that the address names; null if it names none. */
    private @Nullable String user(String setting) {
        try {
            ConnectionString address = new ConnectionString(text(setting).orElse(""));
            require(Boolean.TRUE.equals(address.getSslEnabled()), setting + " with tls=true");
            require(!Boolean.TRUE.equals(address.getSslInvalidHostnameAllowed()), setting + " with checked host names");
            require(address.getCredential() != null, setting + " with user and password");
            return address.getCredential() == null
                    ? null
                    : address.getCredential().getUserName();
        } catch (IllegalArgumentException e) {
            require(false, setting);
            return null;
        }
    }

    private void issuers() {
        for (String address : List.of("homeward.issuer", "mp.jwt.verify.publickey.location")) {
            require(isHttps(text(address).orElse("")), address + " with https");
        }
        try {
            List<StateIssuers.Bound> bound = StateIssuers.of(config.getOptionalValues("homeward.issuers", String.class)
                            .orElse(List.of()))
                    .all();
            require(!bound.isEmpty(), "homeward.issuers (each state's own issuer)");
            require(
                    bound.stream().allMatch(issuer -> isHttps(issuer.issuer()) && isHttps(issuer.keys())),
                    "homeward.issuers with https");
        } catch (IllegalArgumentException e) {
            require(false, "homeward.issuers of the form <state>=<issuer> <keys>, each once");
        }
    }

    private void vault() {
        require(
                set("homeward.vault.pkcs11.library"),
                "homeward.vault.pkcs11.library (a key service for the master key)");
        require(set("homeward.vault.pkcs11.pin"), "homeward.vault.pkcs11.pin");
    }

    private void clock() {
        require(!is("homeward.clock.movable", "true"), "homeward.clock.movable=false");
    }

    private void webhooks() {
        require(!is("homeward.webhooks.inside", "true"), "homeward.webhooks.inside=false");
    }

    private void require(boolean given, String what) {
        if (!given) {
            missing.add(what);
        }
    }

    private static boolean isHttps(String address) {
        return address.startsWith("https://");
    }

    private boolean is(String setting, String value) {
        return text(setting).filter(value::equalsIgnoreCase).isPresent();
    }

    private boolean set(String setting) {
        return text(setting).filter(value -> !value.isBlank()).isPresent();
    }

    private Optional<String> text(String setting) {
        return config.getOptionalValue(setting, String.class);
    }
}
