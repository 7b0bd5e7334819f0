package homeward.console.shell;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.embedded.EmbeddedIssuer;

/** The issuer of a local run, at which people pick an officer, and services that do not answer. */
public final class LocalIssuer implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedIssuer issuer;

    @Override
    public Map<String, String> start() {
        issuer = EmbeddedIssuer.start(0);
        Map<String, String> settings = new HashMap<>();
        settings.put("homeward.issuer", issuer.issuer());
        Arrays.stream(Service.values())
                .forEach(service -> settings.put("homeward.console.services." + service.id(), "http://127.0.0.1:1"));
        return settings;
    }

    @Override
    public void stop() {
        Objects.requireNonNull(issuer).close();
    }
}
