package homeward.local.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of the gateway of a run: where the services and the pages are. */
final class GatewaySettings {

    private GatewaySettings() {}

    static Map<String, String> properties(Ports ports) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.profile", "local");
        settings.put("homeward.gateway.hosts", "localhost,127.0.0.1");
        for (Service service : Service.all()) {
            settings.put(
                    "homeward.gateway.services." + service.id(),
                    "http://127.0.0.1:" + ports.services().getOrDefault(service, 0));
        }
        settings.put(
                "homeward.gateway.console",
                "http://127.0.0.1:" + ports.services().get(Service.console()));
        return settings;
    }
}
