package homeward.chassis.production;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.Config;

/** Ends the process before anything is started if it is to run in production without what that needs. */
@Singleton
public final class ProductionGate {

    private static final String PROFILE = "prod";
    private static final int FIRST = 1;

    /** Wrong configuration, of sysexits.h. */
    private static final int STATUS = 78;

    private final Config config;

    ProductionGate(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(FIRST) StartupEvent starting) {
        require();
    }

    /** Called by what connects before the application has started, too: it would wait for a server instead. */
    public void require() {
        if (LaunchMode.current() != LaunchMode.NORMAL
                || !config.unwrap(SmallRyeConfig.class).getProfiles().contains(PROFILE)) {
            return;
        }
        List<String> missing = ProductionRequirements.missing(config);
        if (!missing.isEmpty()) {
            System.err.println(line(missing));
            Runtime.getRuntime().halt(STATUS); // an exception would print a hundred lines; nothing has been started
        }
    }

    static String line(List<String> missing) {
        return "homeward: not started in production, missing: " + String.join("; ", missing)
                + ". For a trial without them: QUARKUS_PROFILE=trial";
    }
}
