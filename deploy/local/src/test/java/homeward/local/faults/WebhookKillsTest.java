package homeward.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import homeward.local.run.Tokens;
import homeward.local.running.Client;
import homeward.local.running.FeedLines;
import homeward.local.running.KillableRun;
import homeward.local.running.SharedRun;

/** A partner's system is told everything, in order within a stream, though its sender is killed while it tells. */
@ExtendWith(SharedRun.class)
class WebhookKillsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int KILLS = 2;
    private static final String READER = "aut-monitor";

    @Test
    @Tag("long")
    void nothingIsMissedOrReorderedWhileTheSenderIsKilled(KillableRun run) throws Exception {
        long seed = Long.getLong("homeward.faults.seed", System.nanoTime());
        System.out.println("webhooks: -Dhomeward.faults.seed=" + seed);
        Client client = new Client(run.addresses());
        Set<String> before = new HashSet<>();
        toldByTheFeed(run).values().forEach(before::addAll);
        try (PartnerSystem partner = new PartnerSystem(Duration.ofMillis(200));
                Load load = new Load(client, new Random(seed))) {
            String webhook = made(run, partner.address());
            load.prepare(4);
            Thread killing = Thread.ofVirtual().start(() -> {
                for (int kill = 0; kill < KILLS; kill++) {
                    int known = partner.count();
                    Awaitility.await().atMost(PATIENCE).until(() -> partner.count() > known);
                    run.killAndRestart("feed");
                    run.awaitReady();
                }
            });
            load.offer(5, Duration.ofSeconds(40));
            assertThat(killing.join(PATIENCE)).as("all kills came").isTrue();
            assertThat(load.failures()).isEmpty();

            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(partner.byStream()).isEqualTo(since(before, toldByTheFeed(run))));
            System.out.printf(
                    "webhooks: %d events told, %d of them again, sender killed %d times%n",
                    partner.count(), partner.repeated(), KILLS);
            assertThat(call(run, "DELETE", "/webhooks/" + webhook, "").statusCode())
                    .isEqualTo(200);
        }
    }

    private static String made(KillableRun run, String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = call(run, "POST", "/webhooks", """
                {"address": "%s", "role": "monitor"}
                """.formatted(address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("webhookId").asText();
    }

    private static HttpResponse<String> call(KillableRun run, String method, String path, String body)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(run.addresses().service("feed") + path))
                            .header(
                                    "Authorization",
                                    "Bearer " + Tokens.of(run.addresses()).get("aut-administrator"))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Events by stream, in the feed's order. */
    private static Map<String, List<String>> toldByTheFeed(KillableRun run) {
        Map<String, List<String>> streams = new LinkedHashMap<>();
        FeedLines.of(run.addresses(), Tokens.of(run.addresses()).get(READER), "", _ -> false)
                .forEach(line -> {
                    JsonNode event = read(line);
                    streams.computeIfAbsent(event.path("stream").asText(), _ -> new ArrayList<>())
                            .add(event.path("event").asText());
                });
        return streams;
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a line of the feed is no JSON", e);
        }
    }

    private static Map<String, List<String>> since(Set<String> before, Map<String, List<String>> streams) {
        Map<String, List<String>> later = new LinkedHashMap<>();
        streams.forEach((stream, events) -> {
            List<String> fresh =
                    events.stream().filter(event -> !before.contains(event)).toList();
            if (!fresh.isEmpty()) {
                later.put(stream, fresh);
            }
        });
        return later;
    }
}
