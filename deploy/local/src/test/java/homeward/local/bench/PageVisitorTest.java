package homeward.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.local.console.PlainError;

/** Pages of a server that answers in one way or another. */
class PageVisitorTest {

    private static final String INBOX = "<h1>Inbox</h1>";
    private static final List<String> MARKS = List.of(INBOX);
    private static final List<String> NEVER = List.of("These do not answer");
    private static final String HTML = "text/html;charset=UTF-8";

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final PageVisitor visitor =
            new PageVisitor(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));

    PageVisitorTest() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void whatIsNotThePageThatWasWantedHasFailedAndHasNoTime() throws InterruptedException {
        sent("/page", 200, HTML, INBOX);
        sent("/away", 503, HTML, INBOX);
        sent("/other", 200, HTML, "<h1>Sign in as</h1>");
        sent("/part", 200, HTML, INBOX + "<p>These do not answer: transport</p>");

        assertThat(fault("/page")).isNull();
        assertThat(fault("/away")).isEqualTo("status 503");
        assertThat(fault("/other")).isEqualTo("without " + INBOX);
        assertThat(fault("/part")).isEqualTo("These do not answer");
        assertThat(fault("/nowhere")).isEqualTo("status 404");
        assertThat(new PageVisitor(URI.create("http://127.0.0.1:1"))
                        .get("/page")
                        .fault(MARKS, NEVER))
                .isEqualTo("no answer");
    }

    @Test
    void aKindOfPagesHasReachedItsTimeIfNoneHasFailedAndAllWereFast() {
        PageTimes times = new PageTimes();
        times.record("fast", 99_000_000, null);
        times.record("slow", 101_000_000, null);
        times.record("failing", 1_000_000, null);
        times.record("failing", 1_000_000, "status 503");
        times.record("never", 1_000_000, "no answer");

        List<String> lines = times.table().lines().toList();

        assertThat(lines).anyMatch(line -> line.matches("fast +1 +0 +99\\.\\d .* reached"));
        assertThat(lines).anyMatch(line -> line.matches("slow +1 +0 +101\\.\\d .* MISSED"));
        assertThat(lines).anyMatch(line -> line.matches("failing +1 +1 +1\\.\\d .* MISSED"));
        assertThat(lines).anyMatch(line -> line.matches("never +0 +1 +0\\.0 .* MISSED"));
        assertThat(lines).contains("failing failed 1 times: status 503", "never failed 1 times: no answer");
    }

    @Test
    void whoSignsInHasTheSessionAndTheTokenOfTheFormsFromThenOn() throws InterruptedException {
        answer("/inbox", exchange -> {
            boolean signedIn = cookies(exchange).contains("session=nld-officer@1");
            send(exchange, signedIn ? 200 : 302, HTML, "<input name=\"form-token\" value=\"t+1\">", "/issuer?state=2");
        });
        answer("/issuer", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean picked = body.equals("user=nld-officer%401")
                    && exchange.getRequestURI().getQuery().equals("state=2");
            send(exchange, picked ? 302 : 200, HTML, "<h1>Sign in as</h1>", "/signed-in");
        });
        answer("/signed-in", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "session=nld-officer@1; Path=/; HttpOnly");
            send(exchange, 302, HTML, "", "/inbox");
        });
        answer("/search", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean own = List.of(body.split("&", -1)).containsAll(List.of("q=A+B", "form-token=t%2B1"))
                    && cookies(exchange).contains("session=nld-officer@1");
            send(exchange, own ? 200 : 400, HTML, INBOX, "");
        });

        assertThat(visitor.signIn("nld-officer@1").text()).contains("form-token");
        assertThat(visitor.post("/search", "q", "A B").fault(MARKS, NEVER)).isNull();
    }

    @Test
    void nobodySignsInWhereThePageOfTheIssuerComesBack() {
        answer("/inbox", exchange -> send(exchange, 302, HTML, "", "/issuer"));
        sent("/issuer", 200, HTML, "<h1>Sign in as</h1>");

        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> visitor.signIn("nld-officer"))
                .withMessageContaining("status 200 at /issuer");
    }

    @Test
    void aPageWeighsWhatIsSentOfItAndOfAllThatItRefersToOnce() throws InterruptedException {
        String page = """
                <link rel="stylesheet" href="/styles/a.css"><link rel="stylesheet" href="/styles/a.css">
                <link rel="icon" href="/mark.svg" type="image/svg+xml">
                <script src="/a.js" defer></script><script src="http://elsewhere.example/b.js"></script>
                <a href="/cases/1">a case</a>
                """ + INBOX.repeat(1_000);
        String styles = """
                @import "b.css"; a { background: url("data:image/svg+xml,%3csvg") } @font-face { src: url( '../f.woff2?v=1' ) }
                """ + "b { color: red }".repeat(1_000);
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("/inbox", sent("/inbox", 200, HTML, page));
        expected.put("/styles/a.css", sent("/styles/a.css", 200, "text/css", styles));
        expected.put("/mark.svg", sent("/mark.svg", 200, "image/svg+xml", "<svg/>"));
        expected.put("/a.js", sent("/a.js", 200, "text/javascript", "'<script src=\"/none.js\">'"));
        expected.put("/styles/b.css", sent("/styles/b.css", 200, "text/css", "b { color: blue }"));
        expected.put("/f.woff2", sent("/f.woff2", 200, "font/woff2", "font"));

        PageWeight weight = PageWeight.of(visitor, "/inbox");

        assertThat(weight.parts()).isEqualTo(expected);
        assertThat(weight.bytes())
                .isEqualTo(
                        expected.values().stream().mapToInt(Integer::intValue).sum())
                .isLessThan(page.length());
        assertThat(weight.table()).contains("reached").doesNotContain("MISSED");
    }

    @Test
    void aPageThatIsTooHeavyHasMissed() throws InterruptedException {
        byte[] noise = new byte[200_001];
        answer("/inbox", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", HTML);
            exchange.sendResponseHeaders(200, noise.length);
            exchange.getResponseBody().write(noise);
        });

        assertThat(PageWeight.of(visitor, "/inbox").table()).contains("200001").contains("MISSED");
    }

    @Test
    void aPageOfWhichSomethingIsNotThereIsNotWeighed() {
        sent("/inbox", 200, HTML, "<script src=\"/a.js\"></script>");

        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> PageWeight.of(visitor, "/inbox"))
                .withMessageContaining("/a.js")
                .withMessageContaining("404");
    }

    private @Nullable String fault(String path) throws InterruptedException {
        return visitor.get(path).fault(MARKS, NEVER);
    }

    private static String cookies(HttpExchange exchange) {
        return String.join("; ", exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
    }

    /** Answers always the same, compressed. @return bytes of the body */
    private int sent(String path, int status, String type, String text) {
        answer(path, exchange -> send(exchange, status, type, text, ""));
        return compressed(text).length;
    }

    private void answer(String path, HttpHandler with) {
        server.createContext(path, exchange -> {
            try (exchange) {
                with.handle(exchange);
            }
        });
    }

    /** @param location where a redirection leads */
    private static void send(HttpExchange exchange, int status, String type, String text, String location)
            throws IOException {
        byte[] body = compressed(text);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
