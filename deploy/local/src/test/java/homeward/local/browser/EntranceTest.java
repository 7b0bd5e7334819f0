package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.run.Addresses;
import homeward.local.run.HeldPorts;
import homeward.local.run.Service;
import homeward.local.run.ServiceProcess;
import homeward.local.run.Tokens;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** One address for officers and for their software: the gateway, behind which services and console stand. */
@ExtendWith(SharedRun.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String PLANS = "nld-transport-coordinator";

    private final HeldPorts held = new HeldPorts();
    private Addresses addresses;
    private ServiceProcess console;
    private ServiceProcess gateway;
    private Browsers browsers;

    @BeforeAll
    void start(KillableRun run, @TempDir Path logs) throws IOException {
        Path chromium = Browsers.found().orElse(null);
        if (chromium == null) {
            System.err.println("NOT RUN: " + getClass().getSimpleName()
                    + " needs a Chromium (Debian: apt-get install chromium), or its path in HOMEWARD_CHROMIUM.");
            Assumptions.abort("no Chromium on this machine");
        }
        addresses = run.addresses();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("quarkus.profile", "local");
        pages.put("homeward.issuer", addresses.issuer().issuer());
        pages.put("homeward.clock.movable", "true");
        Map<String, String> entrance = new LinkedHashMap<>();
        entrance.put("quarkus.profile", "local");
        entrance.put("homeward.gateway.hosts", "localhost,127.0.0.1");
        addresses.services().forEach((id, uri) -> {
            pages.put("homeward.console.services." + id, uri);
            entrance.put("homeward.gateway.services." + id, uri);
        });
        console = ServiceProcess.start(
                ROOT, Service.console().id(), held.next(5), pages, Map.of(), logs.resolve("console.log"));
        entrance.put("homeward.gateway.console", console.uri().toString());
        gateway = ServiceProcess.start(
                ROOT, "gateway", held.next(5), entrance, Map.of(), logs.resolve("gateway.log"));
        Awaitility.await().atMost(PATIENCE).until(() -> console.ready() && gateway.ready());
        browsers = Browsers.open(chromium);
    }

    @AfterAll
    void stop() {
        if (browsers != null) {
            browsers.close();
        }
        if (gateway != null) {
            gateway.stop();
        }
        if (console != null) {
            console.stop();
        }
        held.close();
    }

    @Test
    void anOfficerSignsInWatchesTheBoardAndLeavesByTheSameDoor() {
        String entrance = gateway.uri().toString();
        try (Visitor officer = browsers.visitor(entrance, true).signInAs(PLANS)) {
            assertThat(officer.page().url()).startsWith(entrance + "/inbox");
            officer.open("/board").await("#live-state", "Live").fine("entrance-board");
            officer.click("button[name=language][value=ru]");
            assertThat(officer.page().url()).startsWith(entrance + "/board");
            officer.click("button:text-is('Выйти')");
            assertThat(officer.page().url()).startsWith(entrance + "/signed-out");
        }
    }

    @Test
    void aProgramCallsTheServicesAtTheSameAddress() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(gateway.uri() + "/request/cases"))
                                .header("Authorization", "Bearer " + Tokens.of(addresses).get(PLANS))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }
}
