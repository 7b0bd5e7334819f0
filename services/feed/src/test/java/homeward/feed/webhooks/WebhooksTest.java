package homeward.feed.webhooks;

import static homeward.testkit.TestOperator.management;
import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.failures.Vitals;
import homeward.chassis.webhooks.Webhook;
import homeward.chassis.webhooks.Webhook.Made;
import homeward.chassis.webhooks.Webhook.Progress;
import homeward.chassis.webhooks.Webhook.Wanted;
import homeward.chassis.webhooks.WebhookStore;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.feed.Publishers;
import homeward.feed.http.Pages;
import homeward.feed.http.Publisher;
import homeward.feed.showing.Language;
import homeward.feed.showing.Viewer;
import homeward.feed.webhooks.Receiver.Got;
import homeward.testkit.ServicePlatform;

/** Partner systems are told what happens: signed, in order, again until they acknowledge. */
@QuarkusTest
@TestProfile(WebhooksTest.Hasty.class)
@QuarkusTestResource(ServicePlatform.class)
class WebhooksTest {

    /** Keeps twenty events, and tries again soon. */
    public static final class Hasty implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "homeward.feed.kept", "20",
                    "homeward.feed.latest", "10",
                    "homeward.webhooks.inside", "true",
                    "homeward.feed.webhooks.first-pause", "PT0.1S",
                    "homeward.feed.webhooks.longest-pause", "PT0.5S",
                    "homeward.feed.webhooks.park-failures", "4",
                    "homeward.feed.webhooks.park-after", "PT3S",
                    "homeward.feed.webhooks.per-state", "100");
        }
    }

    private final CaseId caseId = Publisher.freshCase();

    @BeforeEach
    void theFeedIsReady() {
        Publishers.haveStarted();
    }

    /** What a test leaves behind fails for want of its receiver, and is counted among the parked of the next. */
    @AfterEach
    void nobodyIsLeftToBeTold() {
        WebhookStore store = CDI.current().select(WebhookStore.class).get();
        for (String state : List.of("DEU", "NLD", "RUS")) {
            store.of(new StateCode(state)).stream()
                    .filter(webhook -> webhook.progress().state() != Webhook.State.ENDED)
                    .forEach(webhook -> as(state, "administrator")
                            .delete("/webhooks/" + webhook.id())
                            .then()
                            .statusCode(200));
        }
    }

    @Test
    void aPartnerIsToldInOrderInItsLanguageAndASignatureHolds() throws Exception {
        try (Receiver receiver = new Receiver();
                Receiver stranger = new Receiver()) {
            String id = made("RUS", receiver, "requested-officer", "ru");
            made("NLD", stranger, "monitor", "en");
            List<String> published = Publisher.receipts(caseId, 5);

            assertThat(receiver.await(5)).containsExactlyElementsOf(published);
            assertThat(receiver.all()).allMatch(got -> got.signedFor(id));
            Got got = receiver.all().getFirst();
            assertThat(got.verified("{\"events\":[]}".getBytes(StandardCharsets.UTF_8)))
                    .isFalse();
            assertThat(got.events().getFirst().path("text").asText()).isEqualTo("Получение ходатайства подтверждено");
            assertThat(got.events().getFirst().path("case").asText()).isEqualTo(caseId.toString());
            assertThat(stranger.all()).isEmpty();
        }
    }

    @Test
    void whatIsNotAcknowledgedIsSentAgainBeforeAnythingLater() {
        try (Receiver receiver = new Receiver()) {
            String id = made("DEU", receiver, "requesting-officer", "en");
            receiver.refuse(2);
            List<String> published = new ArrayList<>(Publisher.receipts(caseId, 3));
            assertThat(receiver.await(3)).containsExactlyElementsOf(published);
            assertThat(receiver.all().getFirst().answered()).isEqualTo(503);

            receiver.away();
            published.addAll(Publisher.receipts(caseId, 2));
            Awaitility.await()
                    .atMost(Publishers.PATIENCE)
                    .until(() -> read("DEU", id).getInt("failures") >= 1);
            receiver.back();

            assertThat(receiver.await(5)).containsExactlyElementsOf(published);
            Awaitility.await()
                    .atMost(Publishers.PATIENCE)
                    .until(() -> read("DEU", id).getInt("failures") == 0);
            assertThat(receiver.all().stream().map(Got::signature)).doesNotHaveDuplicates();
        }
    }

    @Test
    void anotherReplicaGoesOnAtTheStoredPlaceHoweverFarBack() {
        Deliveries deliveries = CDI.current().select(Deliveries.class).get();
        try (Receiver receiver = new Receiver()) {
            made("DEU", receiver, "monitor", "en");
            List<String> published = new ArrayList<>(Publisher.receipts(caseId, 3));
            receiver.await(3);

            deliveries.end();
            published.addAll(Publisher.receipts(caseId, 150));
            deliveries.begin();

            assertThat(receiver.await(153)).containsExactlyElementsOf(published);
        }
    }

    @Test
    void aReceiverThatKeepsFailingIsParkedVisiblyAndMissesNothing() {
        try (Receiver receiver = new Receiver()) {
            String id = made("DEU", receiver, "monitor", "en");
            receiver.refuse(1_000);
            List<String> published = new ArrayList<>(Publisher.receipts(caseId, 2));
            Awaitility.await()
                    .atMost(Publishers.PATIENCE)
                    .until(() -> read("DEU", id).getString("state").equals("PARKED"));
            assertThat(read("DEU", id).getString("reason")).isEqualTo("answered 503");
            Awaitility.await()
                    .atMost(Publishers.PATIENCE)
                    .until(() -> management()
                            .get("/q/metrics")
                            .asString()
                            .matches("(?s).*homeward_feed_webhooks\\{[^}]*state=\"parked\"[^}]*} 1\\.0.*"));
            assertThat(management().get("/q/metrics").asString()).doesNotContain(":" + receiver.port(), id);

            published.addAll(Publisher.receipts(caseId, 1));
            receiver.refuse(0);
            as("DEU", "administrator")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .post("/webhooks/" + id + "/resumption")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ACTIVE"));

            assertThat(receiver.await(3)).containsExactlyElementsOf(published);
        }
    }

    @Test
    void whatThisBuildCannotTellParksItsWebhookAtOnce() {
        Pages pages = CDI.current().select(Pages.class).get();
        UUID id = UUID.randomUUID();
        Instant now = pages.now();
        Webhook ofAnEarlierBuild = new Webhook(
                id,
                new StateCode("DEU"),
                new Wanted("http://127.0.0.1:9/", "monitor", "en", Map.of("kind", "NoSuchEvent")),
                new Made(now, "an officer", "a request"),
                Progress.begin(pages.begin(Map.of()), now),
                0);
        CDI.current().select(WebhookStore.class).get().make(ofAnEarlierBuild, 100);

        Awaitility.await()
                .atMost(Publishers.PATIENCE)
                .until(() -> read("DEU", id.toString()).getString("state").equals("PARKED"));

        assertThat(read("DEU", id.toString()).getString("reason")).isEqualTo("a defect of this service");
        as("DEU", "administrator").delete("/webhooks/" + id).then().statusCode(200);
    }

    @Test
    void aReplicaWhoseClockIsBehindThatOfTheOneThatTookAWebhookTellsIt() {
        Pages pages = CDI.current().select(Pages.class).get();
        Map<String, String> filter = Map.of("from", pages.now().plusSeconds(60).toString());

        assertThatCode(() -> pages.reader(
                        new Viewer(new StateCode("DEU"), Set.of("monitor")),
                        Language.ENGLISH,
                        filter,
                        pages.begin(Map.of())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> pages.begin(filter)).isInstanceOf(Refusal.class);
    }

    @Test
    void anErrorIsReportedAndWhoeverHoldsTheWebhookNextGoesOn() {
        Deliveries deliveries = CDI.current().select(Deliveries.class).get();
        Vitals vitals = new Vitals();
        Sending broken = new Broken(CDI.current().select(Vertx.class).get());
        Deliveries failing = new Deliveries(
                CDI.current().select(WebhookStore.class).get(),
                CDI.current().select(Pages.class).get(),
                CDI.current().select(Signing.class).get(),
                broken,
                vitals,
                new SimpleMeterRegistry(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                100,
                Duration.ofHours(1));
        try (Receiver receiver = new Receiver()) {
            made("DEU", receiver, "monitor", "en");
            deliveries.end();
            List<String> published = List.of();
            try {
                failing.begin();
                published = Publisher.receipts(caseId, 1);
                Awaitility.await()
                        .atMost(Publishers.PATIENCE)
                        .until(() -> vitals.death().isPresent());
            } finally {
                failing.end();
                deliveries.begin();
                broken.close();
            }

            assertThat(receiver.await(1)).containsExactlyElementsOf(published);
            assertThat(vitals.death()).map(Vitals.Death::part).contains("webhook");
        }
    }

    /** A class that it needs is missing. */
    private static final class Broken extends Sending {

        Broken(Vertx vertx) {
            super(vertx, true, Duration.ofSeconds(1));
        }

        @Override
        Optional<String> send(Target target, String signature, byte[] body) {
            throw new NoClassDefFoundError("fictional");
        }
    }

    @Test
    void anEndedOneIsToldNothingMore() {
        try (Receiver ended = new Receiver();
                Receiver other = new Receiver()) {
            String id = made("DEU", ended, "monitor", "en");
            made("DEU", other, "monitor", "en");
            as("DEU", "administrator")
                    .delete("/webhooks/" + id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("ENDED"));
            int before = ended.all().size();
            Publisher.receipts(caseId, 1);
            other.await(1);

            assertThat(ended.all()).hasSize(before);
            as("DEU", "administrator")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .post("/webhooks/" + id + "/resumption")
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("webhook-not-ended"));
        }
    }

    @Test
    void aPlaceOfTheFeedIsOneToBeginAtAndIsNeverShownTwiceInTheSameWords() {
        List<String> published = Publisher.receipts(caseId, 2);
        try (Receiver receiver = new Receiver();
                Receiver later = new Receiver()) {
            String id = make(
                    "DEU",
                    receiver,
                    "monitor",
                    "en",
                    Map.of("case", caseId.toString(), "from", "2020-01-01T00:00:00Z"));
            assertThat(receiver.await(2)).containsExactlyElementsOf(published);
            String place =
                    receiver.all().getFirst().events().getFirst().path("place").asText();

            make("DEU", later, "monitor", "en", Map.of("case", caseId.toString(), "lastEventId", place));

            assertThat(later.await(1)).containsExactly(published.getLast());
            assertThat(read("DEU", id).getString("place"))
                    .isNotEqualTo(read("DEU", id).getString("place"));
        }
    }

    @Test
    void anotherStatesWebhookDoesNotExist() {
        try (Receiver receiver = new Receiver()) {
            String id = made("DEU", receiver, "monitor", "en");

            as("RUS", "administrator").get("/webhooks/" + id).then().statusCode(404);
            as("RUS", "administrator").delete("/webhooks/" + id).then().statusCode(404);
            as("RUS", "administrator")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .post("/webhooks/" + id + "/resumption")
                    .then()
                    .statusCode(404);
            assertThat(as("RUS", "administrator").get("/webhooks").asString()).doesNotContain(id);
            assertThat(as("DEU", "administrator").get("/webhooks").asString()).contains(id);
            as("DEU", "monitor").get("/webhooks/" + id).then().statusCode(403);
            assertThat(read("DEU", id).getString("state")).isEqualTo("ACTIVE");
        }
    }

    private String made(String state, Receiver receiver, String role, String language) {
        return make(state, receiver, role, language, Map.of("case", caseId.toString()));
    }

    private static String make(
            String state, Receiver receiver, String role, String language, Map<String, String> filter) {
        return as(state, "administrator")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(Map.of("address", receiver.address(), "role", role, "language", language, "filter", filter))
                .post("/webhooks")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("place", not(equalTo("")))
                .extract()
                .path("webhookId");
    }

    private static JsonPath read(String state, String id) {
        return as(state, "administrator")
                .get("/webhooks/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
