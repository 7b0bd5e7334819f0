package homeward.feed.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import org.awaitility.Awaitility;

import homeward.feed.Publishers;

/** The system of a partner, on this machine. */
final class Receiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Got> all = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final int port;
    private HttpServer server;

    Receiver() {
        server = open(0);
        port = server.getAddress().getPort();
    }

    /** @param answered the status that was answered */
    @SuppressWarnings("ArrayRecordComponent")
    record Got(String signature, byte[] body, int answered) {

        List<String> ids() {
            return events().stream().map(event -> event.path("event").asText()).toList();
        }

        List<JsonNode> events() {
            try {
                List<JsonNode> events = new ArrayList<>();
                JSON.readTree(body).path("events").forEach(events::add);
                return events;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Checked with the published keys, as another implementation checks it; false if it is somebody else's. */
        boolean signedFor(String webhook) {
            return verified(body) && webhook.equals(jws(body).getHeader().getCustomParam("sub"));
        }

        boolean verified(byte[] content) {
            String keys = RestAssured.get("/webhook-keys").asString();
            try {
                JWSObject jws = jws(content);
                return jws.verify(new ECDSAVerifier(JWKSet.parse(keys)
                        .getKeyByKeyId(jws.getHeader().getKeyID())
                        .toECKey()));
            } catch (JOSEException | ParseException e) {
                throw new IllegalStateException(e);
            }
        }

        private JWSObject jws(byte[] content) {
            try {
                return JWSObject.parse(signature, new Payload(content));
            } catch (ParseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private HttpServer open(int port) {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            opened.createContext("/", this::take);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 204;
        all.add(new Got(exchange.getRequestHeaders().getFirst("Homeward-Signature"), body, status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port + "/homeward";
    }

    /** Answers the next requests with 503. */
    void refuse(int count) {
        refusals.set(count);
    }

    /** Refuses connections from now on. */
    void away() {
        server.stop(0);
    }

    /** Is there again, at the same address. */
    void back() {
        server = open(port);
    }

    List<Got> all() {
        return List.copyOf(all);
    }

    /** Of all that were acknowledged, each once, in the order of arrival. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        all.stream().filter(got -> got.answered() == 204).forEach(got -> ids.addAll(got.ids()));
        return ids;
    }

    Set<String> await(int count) {
        Awaitility.await().atMost(Publishers.PATIENCE).until(() -> ids().size() >= count);
        return ids();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
