package homeward.console.shell;

import java.util.Map;
import java.util.Objects;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import homeward.embedded.EmbeddedIssuer;

/** The issuer of a local run, at which people pick an officer. */
public final class LocalIssuer implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedIssuer issuer;

    @Override
    public Map<String, String> start() {
        issuer = EmbeddedIssuer.start(0);
        return Map.of("homeward.issuer", issuer.issuer());
    }

    @Override
    public void stop() {
        Objects.requireNonNull(issuer).close();
    }
}
