package homeward.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.local.console.PlainError;

/** How the reader goes on, at a server that has four events and ends each answer behind the last. */
class CaseFeedTest {

    private static final String CASE = "019a3f00-0000-7000-8000-000000000001";
    private static final String OFFICER = "kaz-requested-officer";
    private static final List<String> EVENTS =
            List.of("ApplicationSubmitted", "MessageSent", "MessageDelivered", "CaseClosed");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int status = 200;
    private String from = "place";

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String place = exchange.getRequestHeaders().getFirst("Last-Event-ID");
            asked.add(place == null ? "beginning" : place);
            assertThat(exchange.getRequestURI().getQuery()).startsWith("case=" + CASE + "&from=");
            exchange.getResponseHeaders().set("Homeward-Feed-From", place == null ? "time" : from);
            exchange.sendResponseHeaders(status, 0);
            int next = place == null ? 0 : Integer.parseInt(place);
            StringBuilder lines = new StringBuilder("{\"place\":\"" + next + "\"}\n");
            for (int i = next; i < EVENTS.size(); i++) {
                lines.append("{\"place\":\"%d\",\"event\":\"e%d\",\"kind\":\"%s\",\"case\":\"%s\"}\n"
                        .formatted(i + 1, i, EVENTS.get(i), CASE));
            }
            exchange.getResponseBody().write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private CaseFeed feed(Duration patience) {
        return new CaseFeed(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                officer -> "token-of-" + officer,
                patience);
    }

    @Test
    void itGoesOnAtItsPlaceAfterTheBreakAndAtTheNextLook() {
        CaseFeed feed = feed(Duration.ofSeconds(20));

        List<JsonNode> first = feed.await(OFFICER, CASE, List.of("ApplicationSubmitted", "MessageSent"));
        List<JsonNode> second = feed.await(OFFICER, CASE, List.of("CaseClosed"));

        assertThat(first).extracting(one -> one.path("event").asText()).containsExactly("e0", "e1");
        assertThat(second).extracting(one -> one.path("event").asText()).containsExactly("e3");
        assertThat(asked).containsExactly("beginning", "1", "2");
    }

    @Test
    void anotherOfficerBeginsAtTheBeginning() {
        CaseFeed feed = feed(Duration.ofSeconds(20));

        feed.await(OFFICER, CASE, List.of("CaseClosed"));

        assertThat(feed.await("bel-monitor", CASE, List.of("MessageSent"))).hasSize(1);
        assertThat(asked).containsExactly("beginning", "beginning");
    }

    @Test
    void whatIsNotToldInTimeIsNamed() {
        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() ->
                        feed(Duration.ofMillis(700)).await(OFFICER, CASE, List.of("MessageSent", "MessageRetrieved")))
                .withMessage("the feed has not told " + OFFICER + " of MessageRetrieved after MessageSent; it told"
                        + " ApplicationSubmitted, MessageSent, MessageDelivered, CaseClosed");
    }

    @Test
    void aFeedThatGoesOnElsewhereIsRefused() {
        from = "now";

        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(
                        () -> feed(Duration.ofSeconds(20)).await(OFFICER, CASE, List.of("MessageSent", "CaseClosed")))
                .withMessage("the feed does not go on at the place of " + OFFICER + ", but from: now");
    }

    @Test
    void anOfficerWhoMayNotReadItIsNamed() {
        status = 403;

        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> feed(Duration.ofSeconds(20)).await(OFFICER, CASE, List.of("MessageSent")))
                .withMessage("the feed answers " + OFFICER + " with the status 403");
    }
}
