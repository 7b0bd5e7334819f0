package homeward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Behind.class)
class GatewayTest {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI gateway;

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.getPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aRequestArrivesWithoutThePrefixAndWithItsHeaders() throws Exception {
        var answer = send(at("/request/cases?stage=OPEN&x=a%20b")
                .header("Authorization", "Bearer token")
                .header("Prefer", "wait=2")
                .header("Cookie", "q_session=of the pages")
                .header("X-Forwarded-For", "1.2.3.4"));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject seen = new JsonObject(answer.body());
        assertThat(seen.getString("uri")).isEqualTo("/cases?stage=OPEN&x=a%20b");
        assertThat(seen.getString("authorization")).isEqualTo("Bearer token");
        assertThat(seen.getString("prefer")).isEqualTo("wait=2");
        assertThat(seen.fieldNames()).doesNotContain("x-forwarded-for", "connection", "cookie");
    }

    @Test
    void anAnswerArrivesAsItIsAndItsAddressesLeadBackHere() throws Exception {
        var answer = send(at("/request/created").POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/request/cases/1");
        assertThat(answer.headers().firstValue("Link")).contains("</request/cases/2>; rel=\"related\"");
        assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .as("cookies are those of the pages")
                .isEmpty();
    }

    @Test
    void whatNamesNoServiceIsAPage() throws Exception {
        for (String path : new String[] {"/", "/cases/1", "/search", "/webjars/a/1.4.0/b.css", "/Request/cases"}) {
            HttpResponse<String> answer = send(at(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(new JsonObject(answer.body()).getString("page")).isEqualTo(path);
        }
    }

    /** The auditors' pages begin as the paths of their service do. */
    @Test
    void aTokenTellsTheServiceFromItsPages() throws Exception {
        assertThat(new JsonObject(send(at("/audit/cases/1")).body()).getString("page"))
                .isEqualTo("/audit/cases/1");
        assertThat(new JsonObject(send(at("/audit/cases/1").header("Authorization", "Bearer token"))
                                .body())
                        .getString("uri"))
                .isEqualTo("/cases/1");
        assertThat(new JsonObject(send(at("/audit/openapi")).body()).getString("uri"))
                .isEqualTo("/openapi");
    }

    @Test
    void aPageIsAskedForUnderTheNameThatTheBrowserKnows() throws Exception {
        String host = "127.0.0.1:" + gateway.getPort();
        JsonObject seen = new JsonObject(send(at("/search")
                        .header("Cookie", "q_session=1")
                        .header("Forwarded", "host=evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("X-Forwarded-Ssl", "on")
                        .header("X-Forwarded-For", "198.51.100.7")
                        .header("X-FORWARDED-Port", "666"))
                .body());

        assertThat(seen.getString("host")).isEqualTo(host);
        assertThat(seen.getString("cookie")).isEqualTo("q_session=1");
        assertThat(seen.fieldNames())
                .filteredOn(name -> name.contains("forwarded"))
                .containsExactly("x-forwarded-for");
        assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        HttpResponse<String> redirect = send(at("/inbox"));
        assertThat(redirect.headers().firstValue("Location")).contains("http://" + host + "/elsewhere");
        assertThat(redirect.headers().allValues("Set-Cookie")).containsExactly("first=1; Path=/", "second=2; Path=/");
    }

    @Test
    void aPageMayBeSentFormsByItsOwnPagesOnly() throws Exception {
        HttpRequest.BodyPublisher form = HttpRequest.BodyPublishers.ofString("a=1");
        String own = "http://127.0.0.1:" + gateway.getPort();

        assertThat(send(at("/search").header("Origin", own).POST(form)).statusCode())
                .isEqualTo(200);
        assertThat(send(at("/search").header("Origin", "http://evil.example").POST(form))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(at("/search")
                                .header("Origin", own.replace("http:", "https:"))
                                .POST(form))
                        .statusCode())
                .as("another protocol")
                .isEqualTo(403);
        assertThat(send(at("/search").header("Origin", "null").POST(form)).statusCode())
                .isEqualTo(403);
        assertThat(send(at("/request/cases").header("Origin", own)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFeedOfAPageArrivesAsItComes() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(head("GET /board/feed HTTP/1.1", "Host: localhost").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(readUntil(new BufferedInputStream(socket.getInputStream()), "data: first"))
                    .contains("text/event-stream");
        }
    }

    @Test
    void aPathThatServersUnderstandDifferentlyIsRefused() throws Exception {
        for (String path : new String[] {"/request/../identification/cases", "/cases/%2e%2e/inbox", "/a%2fb"}) {
            HttpResponse<String> answer = send(at(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(new JsonObject(answer.body()).getString("rule")).isEqualTo("unknown");
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamed() throws Exception {
        HttpResponse<String> answer = send(at("/identification/cases"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(new JsonObject(answer.body()).getString("detail")).contains("identification");
    }

    @Test
    void whileThereAreNoPagesAPageSaysSo() throws Exception {
        HttpResponse<String> answer = send(at("/gone"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).contains("does not answer at the moment", "сейчас не отвечает");
    }

    /** Somebody else may look on. */
    @Test
    void whileThereAreNoPagesNothingIsNamedToPeopleWithoutAnAccount() throws Exception {
        HttpResponse<String> answer = send(at("/person/view?lang=fa"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("cannot be opened now", "lang=\"ru\"", "lang=\"ar\" dir=\"rtl\"", "lang=\"fa\" dir=\"rtl\"")
                .doesNotContainIgnoringCase("homeward");
    }

    /** The console counts their tries by address; here nobody would. */
    @Test
    void whatPeopleWithoutAnAccountNeedIsAskedForByThePagesAlone() throws Exception {
        for (String path : new String[] {
            "/request/returnee",
            "/request/returnee/openings",
            "/request/%72eturnee/openings",
            "/request/returnee;a=1/openings;b=2?c=3"
        }) {
            HttpResponse<String> answer = send(at(path).POST(HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(new JsonObject(answer.body()).getString("rule")).isEqualTo("unknown");
        }
        assertThat(new JsonObject(send(at("/request/returnees")).body()).getString("uri"))
                .isEqualTo("/returnees");
        assertThat(raw(head("GET /request/%zz HTTP/1.1", "Host: localhost"))).startsWith("HTTP/1.1 400");
    }

    @Test
    void aLongSessionArrives() throws Exception {
        HttpResponse<String> answer = send(at("/signed-in"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .hasSizeGreaterThan(Behind.MOST_OF_A_SESSION);
    }

    @Test
    void webPagesAndOtherNamesStayOutside() throws Exception {
        HttpResponse<String> page = send(at("/request/cases").header("Origin", "http://evil.example"));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(raw("GET /request/cases HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void whatAServiceCouldUnderstandDifferentlyStaysOutside() throws Exception {
        assertThat(raw(head("POST /request/echo HTTP/1.1", "Host: localhost", "Transfer-Encoding: gzip, chunked")))
                .startsWith("HTTP/1.1 400");
    }

    private static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    /** Each piece comes back before the next is sent: nothing waits for the end of a body, in neither direction. */
    @Test
    void bodiesAreStreamedBothWays() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = head(
                    "POST /request/echo HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: text/plain",
                    "Transfer-Encoding: chunked");
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (String piece : new String[] {"first", "second", "third"}) {
                out.write("%x\r\n%s\r\n".formatted(piece.length(), piece).getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertThat(readUntil(in, piece)).contains(piece);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(readUntil(in, "0\r\n\r\n")).endsWith("0\r\n\r\n");
        }
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection ended after " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }
}
