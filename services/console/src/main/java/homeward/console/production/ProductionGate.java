package homeward.console.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.Config;

import homeward.console.api.Addresses;
import homeward.console.operators.OperatorSettings;

/**
 * Ends the process before it answers anybody if it is to run in production without TLS to and from everything, or with
 * secrets that everybody knows or no other replica has. Names of settings are told, never their values.
 */
final class ProductionGate {

    private static final String PROFILE = "prod";
    private static final int FIRST = 1;
    private static final String KEY_STORE = "quarkus.tls.homeward.key-store.";
    private static final String LOCAL_SECRET = "local";
    private static final String COOKIES = "HOMEWARD_CONSOLE_SESSION_SECRET";
    private static final int LEAST_SECRET = 32;

    /** Wrong configuration, of sysexits.h. */
    private static final int STATUS = 78;

    void check(
            @Observes @Priority(FIRST) StartupEvent starting,
            Config config,
            Addresses addresses,
            OperatorSettings operators) {
        if (LaunchMode.current() != LaunchMode.NORMAL
                || !config.unwrap(SmallRyeConfig.class).getProfiles().contains(PROFILE)) {
            return;
        }
        List<String> missing = missing(config, addresses, operators);
        if (!missing.isEmpty()) {
            System.err.println("homeward: not started in production, missing: " + String.join("; ", missing)
                    + ". For a trial without them: QUARKUS_PROFILE=trial");
            Runtime.getRuntime().halt(STATUS); // an exception would print a hundred lines; nobody has been answered
        }
    }

    private static List<String> missing(Config config, Addresses addresses, OperatorSettings operators) {
        List<String> missing = new ArrayList<>();
        if (Stream.of("p12.path", "pem.0.cert", "jks.path")
                .noneMatch(kind -> text(config, KEY_STORE + kind).isPresent())) {
            missing.add(KEY_STORE + "p12.path (TLS to browsers and operators)");
        }
        if (!text(config, "quarkus.http.insecure-requests")
                .filter("disabled"::equalsIgnoreCase)
                .isPresent()) {
            missing.add("quarkus.http.insecure-requests=disabled");
        }
        for (String provider : List.of("homeward.issuer", "quarkus.oidc.auth-server-url")) {
            if (text(config, provider).filter(ProductionGate::isHttps).isEmpty()) {
                missing.add(provider + " with https");
            }
        }
        if (text(config, "quarkus.oidc.credentials.secret")
                .filter(secret -> !secret.equals(LOCAL_SECRET))
                .isEmpty()) {
            missing.add("HOMEWARD_CONSOLE_SECRET (of the provider's client homeward-console)");
        }
        if (text(config, COOKIES)
                .filter(secret -> secret.length() >= LEAST_SECRET)
                .isEmpty()) {
            missing.add(COOKIES + " of at least " + LEAST_SECRET + " characters, the same for all replicas");
        }
        addresses.services().forEach((service, address) -> {
            if (!isHttps(address.toString())) {
                missing.add("homeward.console.services." + service + " with https");
            }
        });
        if (operators.issuer().isPresent()) {
            operators(config, operators, missing);
        }
        if (text(config, "homeward.clock.movable").filter("true"::equals).isPresent()) {
            missing.add("homeward.clock.movable=false");
        }
        return missing;
    }

    /** Only where operators have pages: what opens them is worth as much as all processes. */
    private static void operators(Config config, OperatorSettings operators, List<String> missing) {
        if (operators.issuer().filter(ProductionGate::isHttps).isEmpty()) {
            missing.add("homeward.operators.issuer with https");
        }
        if (operators.provider().filter(provider -> !isHttps(provider)).isPresent()) {
            missing.add("homeward.operators.provider with https"); // the secret and the tokens go there
        }
        if (text(config, "homeward.operators.secret")
                .filter(secret -> !secret.equals(LOCAL_SECRET))
                .isEmpty()) {
            missing.add("HOMEWARD_OPERATORS_SECRET (of the issuer's client homeward-operators)");
        }
        operators.processes().forEach((process, address) -> {
            if (!isHttps(address.toString())) {
                missing.add("homeward.operators.processes." + process + " with https");
            }
        });
    }

    private static boolean isHttps(String address) {
        return address.startsWith("https://");
    }

    private static Optional<String> text(Config config, String setting) {
        return config.getOptionalValue(setting, String.class).filter(value -> !value.isBlank());
    }
}
