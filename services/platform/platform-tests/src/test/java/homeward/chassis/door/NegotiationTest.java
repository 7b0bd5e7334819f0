package homeward.chassis.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.testkit.ServicePlatform;
import homeward.testkit.TestTokens;

@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class NegotiationTest {

    private static final String BODY = "{\"other\": \"GEO\"}";
    private static final String JSON = "Content-Type: application/json\r\n";

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: application/json",
                "Accept: application/problem+json",
                "Accept: application/json, application/problem+json",
                "Accept: application/*",
                "Accept: */*",
                "Accept: application/json;q=0.9",
                "Accept: application/json;q=0.9, text/html",
                "Accept: text/html, application/json;q=0.1",
                "Accept: application/json; charset=\"utf-8\"",
                "Accept: APPLICATION/JSON",
                "Accept:",
                "Accept: ,",
                "Accept: x, application/json",
                "Accept: text/html\r\nAccept: application/json",
            })
    void whoeverAcceptsJsonGetsJson(String accept) {
        Wire.Answer answer = submit(accept + "\r\n" + JSON);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers("Content-Type")).singleElement().asString().startsWith("application/json");
        assertThat(answer.text()).contains("{\"caseId\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/*",
                "image/png",
                "application/xml",
                "application/json;q=0",
                "application/json;q=0, application/problem+json;q=0, */*",
                "application/json;q=2",
                "application/json;q=0.5;q=1",
                "application/vnd.other+json",
                "x",
                "/",
                "application/",
                "application/json;x=\"",
                "*/json",
            })
    void whoeverDoesNotIsRefusedBeforeAnythingIsRecorded(String accept) {
        Wire.Answer refused = submit("Accept: " + accept + "\r\n" + JSON);

        assertThat(refused.status()).isEqualTo(406);
        assertIsProblem(refused, "representation-offered");
        assertNothingWasRecorded();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"; profile=\"a;b\"",
                "Application/JSON ;",
            })
    void aBodyMaySayInManyWaysThatItIsJson(String type) {
        assertThat(submit("Content-Type: " + type + "\r\n").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: json",
                "Content-Type:",
                "Content-Type: application/json, text/html",
                "Content-Type: application/json\r\nContent-Type: application/json",
                "Content-Type: text/plain",
                "Content-Type: application/json; charset=latin1",
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: application/json; charset",
                "Content-Type: application/json; =x",
                "Content-Type: */*",
                "Content-Type: application/*",
                "Content-Type: application/problem+json",
                "Content-Type: multipart/form-data",
                "Content-Type: ;",
                "X-Nothing: Content-Type",
                "Content-Type: application/json\r\nContent-Encoding: gzip",
            })
    void aBodyOfAnotherTypeIsRefusedBeforeAnythingIsRecorded(String lines) {
        Wire.Answer refused = submit(lines + "\r\n");

        assertThat(refused.status()).isEqualTo(415);
        assertIsProblem(refused, "media-type-understood");
        assertNothingWasRecorded();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Accept-Language",
                "Accept-Charset",
                "Accept-Encoding",
                "Content-Type",
                "Content-Language",
                "Cookie",
                "If-None-Match",
                "If-Modified-Since",
                "If-Unmodified-Since",
                "Prefer",
                "Range",
                "Origin",
                "Referer",
                "Date",
                "From",
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Proto",
                "X-HTTP-Method-Override",
                "traceparent",
                "tracestate",
                "baggage",
                "User-Agent",
            })
    void noOddHeaderIsAFailure(String name) {
        String token = TestTokens.token("DEU", "requesting-officer");
        for (String value : new String[] {"", "x", ";", ",", "\"", "=", "a/b/c", "%zz", "0x1;q=x", "é", "a\tb", "-1"}) {
            String get =
                    "GET /notes/search/%s?limit=x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%s: %s\r\n\r\n"
                            .formatted(UUID.randomUUID(), token, name, value);
            assertThat(Wire.send(get).status())
                    .as("GET with %s: %s", name, value)
                    .isBetween(400, 499);
            Wire.Answer post = submit(name + ": " + value + "\r\n" + JSON);
            assertThat(post.status()).as("POST with %s: %s", name, value).isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.9, , 505",
        "HTTP/3.0, , 505",
        "HTTP/0.9, , 505",
        "HTTP/1.1, Transfer-Encoding: xchunked, 501",
        "HTTP/1.1, Transfer-Encoding: gzip, 501",
        "HTTP/1.1, Transfer-Encoding: identity, 501",
        "HTTP/1.1, Expect: a-miracle, 417",
    })
    void aMessageFramedOtherwiseIsRefused(String version, String line, int status) {
        Wire.Answer refused = Wire.send("POST /notes %s\r\nHost: localhost\r\n%sContent-Length: 0\r\n\r\n"
                .formatted(version, line == null ? "" : line + "\r\n"));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.headers("Connection")).containsExactly("close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/notes/search/%zz", "/notes/search/%", "/notes/search/a?colour=%zz", "/notes/thread?%", "*"})
    void anAddressThatCannotBeReadIsTheCallersFault(String address) {
        Wire.Answer answer =
                Wire.send("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(address, TestTokens.token("DEU", "requesting-officer")));

        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    void anUpgradeToHttp2IsNotTaken() {
        Wire.Answer answer = Wire.send("""
                GET /notes/thread HTTP/1.1\r
                Host: localhost\r
                Connection: Upgrade, HTTP2-Settings\r
                Upgrade: h2c\r
                HTTP2-Settings: AAMAAABkAAQAAP__\r
                \r
                GET /notes/thread HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                \r
                """);
        assertThat(answer.status()).isEqualTo(401);

        assertThat(Wire.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").status()).isNotEqualTo(200);
    }

    private Wire.Answer submit(String lines) {
        return Wire.send(Wire.post("/notes", TestTokens.token("DEU", "requesting-officer"), key, lines, BODY));
    }

    /** The key is still free: with another body it would be refused if it had been used. */
    private void assertNothingWasRecorded() {
        Wire.Answer other = Wire.send(
                Wire.post("/notes", TestTokens.token("DEU", "requesting-officer"), key, JSON, "{\"other\": \"FRA\"}"));
        assertThat(other.status()).isEqualTo(201);
    }

    private static void assertIsProblem(Wire.Answer answer, String rule) {
        assertThat(answer.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.text()).contains("\"rule\":\"" + rule + "\"");
    }
}
