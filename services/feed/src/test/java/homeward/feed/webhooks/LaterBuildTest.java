package homeward.feed.webhooks;

import static homeward.testkit.TestOperator.management;
import static homeward.testkit.TestTokens.as;
import static homeward.testkit.TestTokens.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import homeward.chassis.following.MarkSeal;
import homeward.chassis.following.Marks;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.feed.Publishers;
import homeward.feed.http.PageReader;
import homeward.feed.http.Pages;
import homeward.feed.http.Publisher;
import homeward.feed.showing.Language;
import homeward.feed.showing.Viewer;
import homeward.testkit.ServicePlatform;

/** An event of a later build stops this one before it, and is lost to nobody. */
@QuarkusTest
@TestProfile(LaterBuildTest.Alone.class)
@QuarkusTestResource(ServicePlatform.class)
class LaterBuildTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A process of its own: it reads nothing more afterwards. */
    public static final class Alone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("homeward.webhooks.inside", "true");
        }
    }

    @Inject
    Pages pages;

    @Inject
    MarkSeal seal;

    @Test
    void nobodyIsToldWhatFollowsAnEventThatCannotBeReadAndNoPlaceIsBehindIt() throws Exception {
        Publishers.haveStarted();
        CaseId caseId = Publisher.freshCase();
        String begin = pages.begin(Map.of());
        try (Receiver receiver = new Receiver()) {
            CompletableFuture<HttpResponse<String>> stream = HTTP.sendAsync(
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + RestAssured.port + "/feed?lastEventId=" + begin))
                            .header("Authorization", "Bearer " + token("DEU", "monitor"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String webhook = as("DEU", "administrator")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "address", receiver.address(), "role", "monitor", "language", "en", "filter", Map.of()))
                    .post("/webhooks")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("webhookId");
            List<String> published = Publisher.receipts(caseId, 2);
            assertThat(receiver.await(2)).containsExactlyElementsOf(published);

            long position = Publisher.fromALaterBuild(caseId);
            List<String> later = Publisher.receipts(caseId, 2);

            Awaitility.await()
                    .atMost(Publishers.PATIENCE)
                    .until(() -> read(webhook).getString("state").equals("PARKED"));
            assertThat(read(webhook).getString("reason")).isEqualTo("a defect of this service");
            Marks parked = seal.open(read(webhook).getString("place")).orElseThrow();
            assertThat(parked.of("request")).isEqualTo(position * Marks.PER_COMMIT);
            assertThat(receiver.await(2)).containsExactlyElementsOf(published);

            String ended = stream.get(Publishers.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .body();
            assertThat(ended).contains(published).contains("retry:");
            later.forEach(event -> assertThat(ended).doesNotContain(event));

            PageReader reader = pages.reader(
                    new Viewer(new StateCode("DEU"), Set.of("monitor")), Language.ENGLISH, Map.of(), begin);
            assertThat(reader.next().events()).hasSize(2);
            assertThatThrownBy(reader::next).hasMessageContaining("cannot be read by this build");

            var health = management().get("/q/health/ready");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.asString()).contains("homeward.request.ReceiptConfirmed.v99");
            assertThat(as("DEU", "monitor").get("/feed").statusCode()).isEqualTo(503);
        }
    }

    private static JsonPath read(String webhook) {
        return as("DEU", "administrator")
                .get("/webhooks/" + webhook)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
