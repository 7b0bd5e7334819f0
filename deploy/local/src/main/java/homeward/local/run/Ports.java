package homeward.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

import homeward.local.console.PlainError;
import homeward.local.servers.GivenServers;
import homeward.local.servers.Servers;

/** The port of each part. */
record Ports(Map<Service, Integer> services, int kafka, int store, int issuer) {

    static final int DEFAULT_BASE = 8080;

    /** Ports in the range of a run. */
    private static final int RANGE = 25;

    /**
     * The range from {@code base}: the issuer at +0, the services that have events at +1 to +4, each other service at
     * its place (the gateway at +10), the management of each four later, Kafka at +12, the witness at +16, the store at
     * +17, the console at +18.
     */
    static Ports from(int base) {
        Map<Service, Integer> services = new LinkedHashMap<>();
        for (Service service : Service.processes()) {
            services.put(service, base + service.place());
        }
        return new Ports(services, base + 12, base + 17, base);
    }

    static Ports of(HeldPorts held) {
        return from(held.next(RANGE));
    }

    /** The address at which the services have their checkpoints cosigned. */
    String witness() {
        return "http://127.0.0.1:" + services.get(Service.witness());
    }

    /** Where the console finds the services and the management of every process, and whom it believes when it is told who asks. */
    Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Service service : Service.all()) {
            addresses.put("homeward.console.services." + service.id(), "http://127.0.0.1:" + services.get(service));
        }
        addresses.put("homeward.console.gateways", "127.0.0.1");
        services.forEach((service, port) -> addresses.put(
                "homeward.operators.processes." + service.id(), "http://127.0.0.1:" + ServiceProcess.management(port)));
        return addresses;
    }

    Servers.Ports servers() {
        return new Servers.Ports(kafka, store, issuer);
    }

    /** @throws PlainError naming the first port that is in use */
    void requireFree(GivenServers given) {
        if (given.issuer() == null) {
            requireFree(issuer, "the token issuer");
        }
        services.forEach((service, port) -> {
            requireFree(port, service.id());
            requireFree(ServiceProcess.management(port), "the management of " + service.id());
        });
        if (given.kafka() == null) {
            requireFree(kafka, "Kafka");
        }
        if (given.store() == null) {
            requireFree(store, "the store");
        }
    }

    private static void requireFree(int port, String what) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new PlainError("Port " + port + ", meant for " + what
                    + ", is taken. Stop what listens there, or choose others with --ports BASE or --ports auto.");
        }
    }
}
