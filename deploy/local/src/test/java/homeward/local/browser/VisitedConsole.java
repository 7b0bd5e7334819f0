package homeward.local.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

import homeward.local.run.Addresses;
import homeward.local.run.HeldPorts;
import homeward.local.run.Service;
import homeward.local.run.ServiceProcess;
import homeward.local.running.KillableRun;

/** A console of the services of a run, and a browser. */
final class VisitedConsole implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String PROCESSES = "homeward.operators.processes.";

    /** Of the gateway, which such a run does not have: nobody answers there. */
    private static final String NOBODY = "http://127.0.0.1:1";

    private final HeldPorts held;
    private final ServiceProcess process;
    private final Browsers browsers;

    private VisitedConsole(HeldPorts held, ServiceProcess process, Browsers browsers) {
        this.held = held;
        this.process = process;
        this.browsers = browsers;
    }

    /** Aborts the test, and says so, where there is no Chromium. */
    static VisitedConsole open(KillableRun run, Class<?> test) throws IOException {
        Path chromium = Browsers.found().orElse(null);
        if (chromium == null) {
            System.err.println("NOT RUN: " + test.getSimpleName()
                    + " needs a Chromium (Debian: apt-get install chromium), or its path in HOMEWARD_CHROMIUM.");
            return Assumptions.abort("no Chromium on this machine");
        }
        HeldPorts held = new HeldPorts();
        int port = held.next(5);
        ServiceProcess process = ServiceProcess.start(
                ROOT,
                Service.console().id(),
                port,
                settings(run, port),
                Map.of(),
                run.data().resolve("console-of-" + test.getSimpleName() + ".log"));
        Awaitility.await().atMost(PATIENCE).until(process::ready);
        return new VisitedConsole(held, process, Browsers.open(chromium));
    }

    private static Map<String, String> settings(KillableRun run, int port) {
        Addresses addresses = run.addresses();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.profile", "local");
        settings.put("homeward.issuer", addresses.issuer().issuer());
        settings.put("homeward.clock.movable", "true");
        addresses.services().forEach((id, uri) -> settings.put("homeward.console.services." + id, uri));
        settings.put("homeward.operators.issuer", addresses.issuer().issuer());
        run.firstReplicas()
                .services()
                .forEach((id, uri) -> settings.put(
                        PROCESSES + id,
                        ServiceProcess.management(URI.create(uri)).toString()));
        settings.put(PROCESSES + Service.console().id(), "http://127.0.0.1:" + ServiceProcess.management(port));
        settings.put(PROCESSES + "gateway", NOBODY);
        return settings;
    }

    String address() {
        return process.uri().toString();
    }

    /** Where the pages of operators are. */
    String management() {
        return ServiceProcess.management(process.uri()).toString();
    }

    /** Somebody with cookies of their own. */
    Visitor visitor(boolean scripts) {
        return visitorBy(address(), scripts);
    }

    /** The same, before the management port. */
    Visitor visitorOfManagement(boolean scripts) {
        return visitorBy(management(), scripts);
    }

    /** The same, who comes by another address in front of the console. */
    Visitor visitorBy(String entrance, boolean scripts) {
        return browsers.visitor(entrance, scripts);
    }

    @Override
    public void close() {
        browsers.close();
        process.stop();
        held.close();
    }
}
