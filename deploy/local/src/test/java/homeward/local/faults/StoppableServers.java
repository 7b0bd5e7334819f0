package homeward.local.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.embedded.EmbeddedIssuer;
import homeward.embedded.EmbeddedKafka;
import homeward.embedded.EmbeddedStore;
import homeward.local.run.Addresses;
import homeward.local.run.DataDirectory;
import homeward.local.run.HeldPorts;
import homeward.local.run.ServiceProcess;
import homeward.local.run.ServiceSettings;
import homeward.local.servers.Access;
import homeward.local.servers.TokenIssuer;

/** Two services as processes, with a broker and a store in this process that can be stopped and started separately. */
final class StoppableServers implements AutoCloseable {

    private static final List<String> SERVICES = List.of("request", "identification");
    private static final String PREFIX = "outages";

    private final Path data;
    private final Map<String, String> settings;
    private final String storeOptions;
    private final HeldPorts held = new HeldPorts();
    private final int brokerPort = held.next();
    private final int storePort = held.next();
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private final EmbeddedIssuer issuer = EmbeddedIssuer.start(0);
    private @Nullable EmbeddedKafka broker;
    private @Nullable EmbeddedStore store;

    /**
     * @param settings of the services, in addition to the addresses
     * @param storeOptions appended to the store's address
     */
    StoppableServers(Path data, Map<String, String> settings, String storeOptions) {
        this.data = data;
        this.settings = settings;
        this.storeOptions = storeOptions;
        SERVICES.forEach(service -> ports.put(service, held.next(5)));
    }

    void startServices() throws IOException {
        ServiceSettings common = new ServiceSettings(
                Access.given(store() + "/" + storeOptions, broker()),
                TokenIssuer.own(issuer.issuer()),
                PREFIX,
                data.resolve("vault-master.json"),
                keys());
        for (Map.Entry<String, Integer> service : ports.entrySet()) {
            Map<String, String> all = new HashMap<>(common.properties(service.getKey()));
            all.putAll(settings);
            services.add(ServiceProcess.start(
                    Path.of("../..").toAbsolutePath().normalize(),
                    service.getKey(),
                    service.getValue(),
                    all,
                    common.environment(service.getKey()),
                    data.resolve(service.getKey() + ".log")));
        }
    }

    Path keys() {
        return data.resolve(DataDirectory.KEYS);
    }

    private String broker() {
        return "127.0.0.1:" + brokerPort;
    }

    private String store() {
        return "mongodb://127.0.0.1:" + storePort;
    }

    synchronized void startBroker() {
        broker = EmbeddedKafka.start(data.resolve("kafka"), brokerPort);
    }

    synchronized void stopBroker() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    synchronized void startStore() {
        store = EmbeddedStore.start(data.resolve("store"), storePort);
    }

    synchronized void stopStore() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    Access access() {
        return Access.given(store(), broker());
    }

    boolean ready() {
        return services.stream().allMatch(ServiceProcess::ready);
    }

    boolean stillTheSameProcesses() {
        return services.stream().allMatch(ServiceProcess::alive);
    }

    Addresses addresses() {
        Map<String, String> uris = new LinkedHashMap<>();
        ports.forEach((service, port) -> uris.put(service, "http://127.0.0.1:" + port));
        return new Addresses(
                ProcessHandle.current().pid(), broker(), store(), TokenIssuer.own(issuer.issuer()), PREFIX, uris, null);
    }

    @Override
    public void close() {
        services.forEach(ServiceProcess::stop);
        stopBroker();
        stopStore();
        issuer.close();
        held.close();
    }
}
