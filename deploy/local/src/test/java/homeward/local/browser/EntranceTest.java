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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import homeward.local.run.Addresses;
import homeward.local.run.HeldPorts;
import homeward.local.run.ServiceProcess;
import homeward.local.run.Tokens;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** One address for officers and for their software: the gateway, behind which services and console stand. */
@ExtendWith({SharedRun.class, InABrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String PLANS = "nld-transport-coordinator";

    private final HeldPorts held = new HeldPorts();
    private Addresses addresses;
    private VisitedConsole console;
    private ServiceProcess gateway;

    @BeforeAll
    void start(KillableRun run, VisitedConsole console, @TempDir Path logs) throws IOException {
        addresses = run.addresses();
        this.console = console;
        gateway =
                ServiceProcess.start(ROOT, "gateway", held.next(5), settings(), Map.of(), logs.resolve("gateway.log"));
        Awaitility.await().atMost(PATIENCE).until(gateway::ready);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.profile", "local");
        settings.put("homeward.gateway.hosts", "localhost,127.0.0.1");
        addresses.services().forEach((id, uri) -> settings.put("homeward.gateway.services." + id, uri));
        settings.put("homeward.gateway.console", console.address());
        return settings;
    }

    @AfterAll
    void stop() {
        if (gateway != null) {
            gateway.stop();
        }
        held.close();
    }

    @Test
    void anOfficerSignsInWatchesTheBoardAndLeavesByTheSameDoor() {
        String entrance = gateway.uri().toString();
        try (Visitor officer = console.visitorBy(entrance, true).signInAs(PLANS)) {
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
                                .header(
                                        "Authorization",
                                        "Bearer " + Tokens.of(addresses).get(PLANS))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }
}
