package homeward.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.Config;

/**
 * Ends the process before it answers anybody if it is to run in production without TLS to and from everything, or without
 * names of its own; says in one line what is missing.
 */
final class ProductionGate {

    private static final String PROFILE = "prod";
    private static final int FIRST = 1;
    private static final String KEY_STORE = "quarkus.tls.homeward.key-store.";

    /** Wrong configuration, of sysexits.h. */
    private static final int STATUS = 78;

    void check(@Observes @Priority(FIRST) StartupEvent starting, Config config, Services services) {
        if (LaunchMode.current() != LaunchMode.NORMAL
                || !config.unwrap(SmallRyeConfig.class).getProfiles().contains(PROFILE)) {
            return;
        }
        List<String> missing = missing(config, services);
        if (!missing.isEmpty()) {
            System.err.println("homeward: not started in production, missing: " + String.join("; ", missing)
                    + ". For a trial without them: QUARKUS_PROFILE=trial");
            Runtime.getRuntime().halt(STATUS); // an exception would print a hundred lines; nothing has been started
        }
    }

    private static List<String> missing(Config config, Services services) {
        List<String> missing = new ArrayList<>();
        if (!isSet(config, KEY_STORE + "p12.path")
                && !isSet(config, KEY_STORE + "pem.0.cert")
                && !isSet(config, KEY_STORE + "jks.path")) {
            missing.add(KEY_STORE + "p12.path (TLS to callers and operators)");
        }
        if (!config.getOptionalValue("quarkus.http.insecure-requests", String.class)
                .filter("disabled"::equalsIgnoreCase)
                .isPresent()) {
            missing.add("quarkus.http.insecure-requests=disabled");
        }
        if (services.hosts().filter(names -> !names.isEmpty()).isEmpty()) {
            missing.add("homeward.gateway.hosts (the names under which it answers)");
        }
        services.services().entrySet().stream()
                .filter(service -> !"https".equals(service.getValue().getScheme()))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(service -> missing.add("homeward.gateway.services." + service + " with https"));
        services.console()
                .filter(console -> !"https".equals(console.getScheme()))
                .ifPresent(_ -> missing.add("homeward.gateway.console with https"));
        return missing;
    }

    private static boolean isSet(Config config, String setting) {
        return config.getOptionalValue(setting, String.class)
                .filter(value -> !value.isBlank())
                .isPresent();
    }
}
