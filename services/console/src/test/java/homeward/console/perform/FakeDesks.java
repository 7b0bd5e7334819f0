package homeward.console.perform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.console.commands.Case;
import homeward.embedded.EmbeddedIssuer;

/**
 * All desks at one address, with one case. What is posted to {@code /fake/answer} is the next answer to a command, its first line
 * the status; {@code /fake/last} tells the last command, a line for each of path, version and body. Files that begin as PDF do are stored;
 * {@code /fake/files} tells them, a line for each with the address's query, length and SHA-256.
 */
public final class FakeDesks implements QuarkusTestResourceLifecycleManager {

    private static final String RECEIPT = """
            {"caseId": "%s", "stream": "application-%s", "version": 4, "events": ["ApplicationWithdrawn"], "ids": {}}
            """.formatted(Case.ID, Case.ID);

    /** Own and the other state's question, without answers. */
    public static final String ASKED = "00000000-0000-4000-8000-0000000000a1";

    public static final String ASKED_BY_OTHERS = "00000000-0000-4000-8000-0000000000a2";
    public static final String FILE = "00000000-0000-4000-8000-0000000000f1";
    /** A case of which a transit state is shown a request to AUT by the transport desk, and nothing by the others. */
    static final String PASSAGE = "00000000-0000-4000-8000-0000000000c1";

    private static final String PASSING = """
            {"caseId": "%1$s", "application": {"stage": "SUBMITTED"}, "transfer": {"stage": "NOTIFIED"},
             "desk": {
               "itineraries": [{"itineraryId": "%2$s", "escorted": false, "noticeAwaitsAcknowledgement": false,
                 "legs": [{"leg": 1, "planned": {"mode": "AIR", "from": "AMS", "fromState": "NLD", "to": "VIE",
                   "toState": "AUT", "departs": "2026-06-05T09:20:00Z", "arrives": "2026-06-05T11:20:00Z"}}],
                 "progress": {"status": "NOTIFIED"}}],
               "transits": [{"itineraryId": "%2$s", "state": "AUT", "enters": "2026-06-05T11:20:00Z",
                 "leaves": "2026-06-05T14:20:00Z", "standing": "REQUESTED", "requestId": "%3$s",
                 "application": {"legs": [], "destination": "RUS", "otherTransitStates": [], "persons": 2,
                   "escorted": false, "admissionAssured": true, "noGroundForRefusalKnown": true, "support": [],
                   "escortAssurances": []},
                 "limits": {"inTime": true, "onSilence": "NO_EFFECT"}}]},
             "versions": {"transfer-%1$s": 5}}
            """.formatted(PASSAGE, Case.PLAN, Case.ITEM);

    private volatile String answer = "";
    private final Queue<String> files = new ConcurrentLinkedQueue<>();
    private volatile String last = "";
    private @Nullable EmbeddedIssuer issuer;
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        issuer = EmbeddedIssuer.start(0);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Map<String, String> settings = new HashMap<>();
        settings.put("homeward.issuer", issuer.issuer());
        Arrays.stream(Service.values())
                .forEach(service -> settings.put("homeward.console.services." + service.id(), address));
        return settings;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String body = new String(bytes, StandardCharsets.UTF_8);
        if (path.equals("/fake/answer")) {
            answer = body;
            last = "";
            files.clear();
            respond(exchange, 200, "{}");
        } else if (path.equals("/fake/last")) {
            respond(exchange, 200, last);
        } else if (path.equals("/fake/files")) {
            respond(exchange, 200, String.join("", files));
        } else if (path.endsWith("/attachments")) {
            store(exchange, bytes, body.startsWith("%PDF-"));
        } else if (path.endsWith("/attachments/" + FILE)) {
            exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=\"" + FILE + ".pdf\"");
            respond(exchange, 200, "%PDF-1.7");
        } else if (path.contains("/messages/")) {
            String letter = letter(path.substring(path.lastIndexOf('/') + 1));
            respond(
                    exchange,
                    200,
                    "{\"message\": " + letter + ", \"text\": {\"person\": \"" + Case.PERSON
                            + "\", \"value\": {\"subject\": \"Certificate\", \"body\": \"Please.\"}}}");
        } else if (path.equals("/cases/" + PASSAGE)) {
            // of a case that it may not see a desk says that there is none; personal data is asked of the request desk
            // alone
            boolean request =
                    String.valueOf(exchange.getRequestURI().getQuery()).contains("personalData=true");
            respond(exchange, request ? 404 : 200, request ? "{\"status\": 404, \"rule\": \"exists\"}" : PASSING);
        } else if (exchange.getRequestMethod().equals("GET")) {
            respond(exchange, 200, path.endsWith("/messages") ? "{\"messages\": []}" : file());
        } else {
            last = path + "\n" + exchange.getRequestHeaders().getFirst("If-Match") + "\n" + body;
            String next = answer;
            String[] parts = next.split("\n", 2);
            respond(exchange, next.isEmpty() ? 201 : Integer.parseInt(parts[0]), next.isEmpty() ? RECEIPT : parts[1]);
        }
    }

    private void store(HttpExchange exchange, byte[] bytes, boolean accepted) throws IOException {
        if (!accepted) {
            respond(
                    exchange,
                    422,
                    "{\"status\": 422, \"rule\": \"file-type-accepted\", \"detail\": \"accepted are others\"}");
            return;
        }
        files.add(exchange.getRequestURI().getQuery() + " " + bytes.length + " " + sha256(bytes) + "\n");
        respond(exchange, 201, """
                {"attachmentId": "%s", "type": "PDF", "bytes": %d, "sha256": "00", "persons": ["%s"],
                 "cleaned": false, "scan": "NOT_SCANNED"}
                """.formatted(FILE, bytes.length, Case.PERSON));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String letter(String id) {
        boolean ours = id.equals(ASKED);
        return """
                {"messageId": "%1$s", "threadId": "%1$s", "kind": "QUESTION", "from": "%2$s", "to": "%3$s",
                 "personId": "%4$s", "sentAt": "2026-05-06T09:20:00Z", "overdue": false}
                """.formatted(id, ours ? "NLD" : "RUS", ours ? "RUS" : "NLD", Case.PERSON);
    }

    /** Somebody else has changed it as soon as that is the answer. */
    private String file() {
        int version = answer.startsWith("412") ? 4 : 3;
        return """
            {"caseId": "%1$s",
             "application": {"stage": "RECEIVED",
               "form": {"reference": "NL-1", "requestingState": "NLD", "requestedState": "RUS",
                 "requestingAuthority": "one", "requestedAuthority": "other",
                 "treaty": {"agreement": "EU-RUS-2006", "version": 1}, "procedure": "NORMAL", "returnKind": "FORCED",
                 "interviewRequested": false, "submittedAt": "2026-05-04T09:20:00Z"},
               "persons": [{"personId": "%2$s", "category": "OWN_NATIONAL", "role": "PRINCIPAL", "minor": false,
                 "answer": {"reply": "AWAITED"},
                 "details": {"person": "%2$s", "value": {"surname": "PRIMER", "givenNames": "Anna",
                   "dateOfBirth": "1988-07-21", "sex": "F"}}}]},
             "desk": {"receivedAt": "2026-05-05T09:20:00Z", "correspondence": {"messages": [%6$s, %7$s]}},
             "history": [{"event": "%3$s", "service": "request", "stream": "application-%1$s", "sequence": %4$d,
               "type": "ReceiptConfirmed", "occurred": "2026-05-05T09:20:00Z", "decided": "2026-05-05T09:20:00Z",
               "by": "RUS"}],
             "versions": {"application-%1$s": %5$d}}
            """.formatted(
                        Case.ID, Case.PERSON, Case.ITEM, version - 1, version, letter(ASKED), letter(ASKED_BY_OTHERS));
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void stop() {
        Objects.requireNonNull(issuer).close();
        Objects.requireNonNull(server).stop(0);
    }
}
