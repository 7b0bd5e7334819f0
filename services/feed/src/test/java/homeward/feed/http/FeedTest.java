package homeward.feed.http;

import static homeward.testkit.TestTokens.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.events.CaseId;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.feed.Publishers;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;
import homeward.testkit.ServicePlatform;

/** The feed of one replica over HTTP. It keeps few events, so that most readers need older ones. */
@QuarkusTest
@TestProfile(FeedTest.Small.class)
@QuarkusTestResource(ServicePlatform.class)
class FeedTest {

    private static final Map<String, String> PLAIN = Map.of();

    /** Keeps twenty events. */
    public static final class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "homeward.feed.kept", "20",
                    "homeward.feed.latest", "10",
                    "homeward.feed.heartbeat", "PT1S",
                    "homeward.feed.streams-per-caller", "6");
        }
    }

    @BeforeEach
    void theFeedIsReady() {
        Publishers.haveStarted();
    }

    @Test
    void bothSidesHearWhatHappensInTheirLanguageAndOthersDoNot() {
        CaseId caseId = Publisher.freshCase();
        try (Listener own = officer("DEU", "requesting-officer");
                Listener partner = Listener.to(
                        token("RUS", "requested-officer"), "", Map.of("Accept-Language", "ru-RU,ru;q=0.9"));
                Listener stranger = officer("NLD", "auditor")) {
            List<String> published = Publisher.receipts(caseId, 3);

            assertThat(own.await(3).ids()).containsExactlyElementsOf(published);
            assertThat(partner.await(3).ids()).containsExactlyElementsOf(published);
            JsonNode event = own.events().getFirst();
            assertThat(event.path("case").asText()).isEqualTo(caseId.toString());
            assertThat(event.path("text").asText()).isEqualTo("Receipt of the application confirmed");
            assertThat(event.path("data").path("receivedAt").asText()).startsWith("2026-03-02");
            assertThat(partner.events().getFirst().path("text").asText())
                    .isEqualTo("Получение ходатайства подтверждено");
            assertThat(own.header("Homeward-Feed-From")).isEqualTo("now");
            assertThat(own.header("Cache-Control")).isEqualTo("no-store");
            assertThat(own.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stranger.events()).isEmpty();
        }
    }

    @Test
    void whoComesBackGetsExactlyWhatFollows() {
        CaseId caseId = Publisher.freshCase();
        List<String> had;
        String place;
        List<String> published = new ArrayList<>();
        try (Listener first = officer("DEU", "monitor")) {
            published.addAll(Publisher.receipts(caseId, 2));
            had = new ArrayList<>(first.await(2).ids());
            place = first.place();
        }
        published.addAll(Publisher.receipts(caseId, 60));

        try (Listener again = Listener.to(token("DEU", "monitor"), "case=" + caseId, Map.of("Last-Event-ID", place))) {
            assertThat(again.header("Homeward-Feed-From")).isEqualTo("place");
            again.await(60);
            published.addAll(Publisher.receipts(caseId, 3));
            had.addAll(again.await(63).ids());
        }

        assertThat(had).containsExactlyElementsOf(published);
    }

    @Test
    void aPlaceInTheMiddleOfWhatIsKeptOrFurtherBackIsTheSame() {
        CaseId caseId = Publisher.freshCase();
        List<String> published = new ArrayList<>();
        List<String> places = new ArrayList<>();
        try (Listener listener = officer("RUS", "monitor")) {
            for (int i = 1; i <= 40; i++) {
                published.addAll(Publisher.receipts(caseId, 1));
                listener.await(i);
                places.add(listener.place());
            }
        }
        for (int at : List.of(0, 7, 15, 19, 25, 35, 38)) {
            try (Listener again = Listener.to(
                    token("RUS", "monitor"),
                    "lastEventId=" + places.get(at),
                    Map.of("Accept", "application/x-ndjson"))) {
                assertThat(again.header("Content-Type")).isEqualTo("application/x-ndjson");
                assertThat(again.await(39 - at).ids())
                        .as("behind event %d", at)
                        .containsExactlyElementsOf(published.subList(at + 1, 40));
            }
        }
    }

    @Test
    void aMomentIsAPlaceToBeginAt() {
        CaseId caseId = Publisher.freshCase();
        List<String> published = Publisher.receipts(caseId, 30);

        try (Listener all = Listener.to(token("DEU", "auditor"), "from=2020-01-01T00:00:00Z&case=" + caseId, PLAIN)) {
            assertThat(all.header("Homeward-Feed-From")).isEqualTo("time");
            assertThat(all.await(30).ids()).containsExactlyElementsOf(published);
        }
    }

    @Test
    void whoeverBeginsWhileMoreHappensThanIsKeptIsNotCutOff() throws InterruptedException {
        CaseId caseId = Publisher.freshCase();
        List<String> published = new CopyOnWriteArrayList<>();
        Thread happening = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 40; i++) {
                published.addAll(Publisher.receipts(caseId, 25));
            }
        });
        List<Listener> listeners = new ArrayList<>();
        try {
            while (listeners.size() < 6) {
                listeners.add(Listener.to(token("DEU", "auditor"), "from=2020-01-01T00:00:00Z&case=" + caseId, PLAIN));
            }
            happening.join();

            for (Listener listener : listeners) {
                assertThat(listener.await(1_000).ids()).containsExactlyElementsOf(published);
            }
        } finally {
            listeners.forEach(Listener::close);
        }
    }

    @Test
    void aRecordThatIsNotItsJournalsIsNeverSent() {
        CaseId caseId = Publisher.freshCase();
        try (Listener listener = officer("DEU", "requesting-officer")) {
            Happening forged = new Happening(
                    "request", "application-" + caseId, 0, 1, new ReceiptConfirmed(caseId, Happening.EPOCH));
            Arrivals.send(Arrivals.unsigned(forged));
            Arrivals.send(Arrivals.signed(forged, "identification"));
            List<String> published = Publisher.receipts(caseId, 2);

            assertThat(listener.await(2).ids()).containsExactlyElementsOf(published);
        }
    }

    @Test
    void aSilentStreamStillTellsWhereItIs() {
        try (Listener silent = Listener.to(token("RUS", "consular-officer"), "severity=alert", PLAIN)) {
            String before = silent.place();
            Publisher.receipts(Publisher.freshCase(), 1);

            Awaitility.await()
                    .atMost(Publishers.PATIENCE)
                    .until(() -> !silent.place().equals(before));
            assertThat(silent.events()).isEmpty();
        }
    }

    @Test
    void anOfficerHasOnlySoManyStreams() {
        List<Listener> open = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                open.add(officer("GEO", "escort-leader"));
            }
            try (Listener tooMany = officer("GEO", "escort-leader")) {
                assertThat(tooMany.status()).isEqualTo(429);
                assertThat(tooMany.header("Retry-After")).isNotEmpty();
                assertThat(tooMany.body()).contains("streams-at-once");
            }
        } finally {
            open.forEach(Listener::close);
        }
        Awaitility.await().atMost(Publishers.PATIENCE).until(() -> {
            try (Listener freed = officer("GEO", "escort-leader")) {
                return freed.status() == 200;
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "noSuchParameter=1, noSuchParameter",
        "pair=DEU, pair",
        "pair=DEU-DEU, pair",
        "case=1, case",
        "place=somewhere, place",
        "kind=NoSuchEvent, kind",
        "severity=bad, severity",
        "from=yesterday, from",
        "from=2999-01-01T00:00:00Z, from",
        "from=-999999999-01-01T00:00:00Z, from",
        "lastEventId=nonsense, lastEventId",
        "case=1&case=2, case"
    })
    void whatCannotBeMeantIsNamed(String query, String field) {
        try (Listener refused = Listener.to(token("DEU", "monitor"), query, PLAIN)) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "text/event-stream;q=0"})
    void otherRepresentationsAreNotOffered(String accept) {
        try (Listener refused = Listener.to(token("DEU", "monitor"), "", Map.of("Accept", accept))) {
            assertThat(refused.status()).isEqualTo(406);
        }
    }

    @Test
    void whoMayNotReadIsToldSoAndNeverSentElsewhere() {
        try (Listener nobody = Listener.to("forged", "", PLAIN);
                Listener administrator = officer("DEU", "administrator")) {
            assertThat(nobody.status()).isEqualTo(401);
            assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(nobody.header("Content-Type")).startsWith("application/problem+json");
            assertThat(administrator.status()).isEqualTo(403);
        }
    }

    private static Listener officer(String state, String role) {
        return Listener.to(token(state, role), "", PLAIN);
    }
}
