package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import homeward.local.proof.Acknowledged;
import homeward.local.running.Client;

/** Cases that others have brought so far that somebody in a browser can go on with them. */
final class OpenedCases {

    static final String ASKS = "nld-requesting-officer";
    static final String REPLIES = "rus-requested-officer";
    static final String PLANS = "nld-transport-coordinator";
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final String TRANSPORT = "transport-and-escort";

    private final Client client;

    OpenedCases(Client client) {
        this.client = client;
    }

    /** @param name of its person */
    record Opened(String caseId, String personId, String name, String reference, long version, String at) {}

    /** Each of somebody else: about one person, what became of a former application decides on the next. */
    Opened application() throws IOException, InterruptedException {
        JsonNode sample = JSON.readTree(Files.readAllBytes(ROOT.resolve("samples/02-forced-return-with-escort.json")));
        ObjectNode body = (ObjectNode) sample.path("steps").path(0).path("body");
        body.put("reference", "NL-" + UUID.randomUUID().toString().substring(0, 8));
        String surname = "BEISPIEL"
                + UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) ('A' + Character.digit(digit, 16))))
                        .limit(8)
                        .collect(Collectors.joining());
        ObjectNode details = (ObjectNode) body.path("persons").path(0).path("details");
        details.put("surname", surname);
        Acknowledged submitted = command("/applications", ASKS, null, body.toString());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !file(submitted.caseId(), REPLIES).isMissingNode());
        JsonNode application = file(submitted.caseId(), ASKS).path("application");
        return new Opened(
                submitted.caseId(),
                application.path("persons").path(0).path("personId").asText(),
                surname + " Timur",
                application.path("form").path("reference").asText(),
                submitted.version(),
                application.path("form").path("submittedAt").asText());
    }

    Opened received() throws IOException, InterruptedException {
        Opened opened = application();
        receipt(opened);
        return opened;
    }

    Opened approved() throws IOException, InterruptedException {
        Opened opened = application();
        Acknowledged received = receipt(opened);
        command(
                "/applications/" + opened.caseId() + "/approvals",
                REPLIES,
                received.version(),
                "{\"personId\": \"" + opened.personId() + "\"}");
        return opened;
    }

    /** The requested state confirms receipt. */
    Acknowledged receipt(Opened opened) throws InterruptedException {
        return command(
                "/applications/" + opened.caseId() + "/receipt",
                REPLIES,
                opened.version(),
                "{\"receivedAt\": \"" + opened.at() + "\"}");
    }

    /** Transport has heard of the consent, so that a journey can be planned. */
    void awaitTransfer(Opened opened) {
        Awaitility.await().atMost(PATIENCE).until(() -> transfer(opened) > 0);
    }

    /** A journey is planned. */
    void plan(Opened opened) throws InterruptedException {
        plan(opened, Duration.ofDays(28));
    }

    /** @param after the application, when it departs */
    void plan(Opened opened, Duration after) throws InterruptedException {
        var answer = client.command(
                TRANSPORT,
                "/cases/" + opened.caseId() + "/itineraries",
                PLANS,
                transfer(opened),
                itinerary(opened, after),
                PATIENCE);
        assertThat(answer.acknowledged()).isPresent();
    }

    private long transfer(Opened opened) throws InterruptedException {
        return client.caseFile(TRANSPORT, opened.caseId(), PLANS)
                .path("versions")
                .path("transfer-" + opened.caseId())
                .asLong();
    }

    private static String itinerary(Opened opened, Duration after) {
        Instant departs = Instant.parse(opened.at()).plus(after);
        return """
                {"travellers": ["%s"], "escorted": true,
                 "legs": [{"mode": "AIR", "from": "AMS", "fromState": "NLD", "to": "SVO", "toState": "RUS",
                           "departs": "%s", "arrives": "%s", "carrier": "HW 303"}]}
                """.formatted(opened.personId(), departs, departs.plus(Duration.ofHours(4)));
    }

    private JsonNode file(String caseId, String officer) throws InterruptedException {
        return client.caseFile("request", caseId, officer);
    }

    private Acknowledged command(String path, String officer, @Nullable Long version, String body)
            throws InterruptedException {
        return client.command("request", path, officer, version, body, PATIENCE)
                .acknowledged()
                .orElseThrow();
    }
}
