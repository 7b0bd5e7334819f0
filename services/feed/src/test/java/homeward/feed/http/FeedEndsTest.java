package homeward.feed.http;

import static homeward.testkit.TestOperator.management;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.events.CaseId;
import homeward.feed.Publishers;
import homeward.testkit.ServicePlatform;

/** Streams that the service ends: of readers that do not read, when a token expires, and after a while. */
@QuarkusTest
@TestProfile(FeedEndsTest.Hasty.class)
class FeedEndsTest {

    private static final Pattern CUT = Pattern.compile("homeward_feed_ends_total\\{how=\"cut\"[^}]*} ([0-9.]+)");
    private static final int BATCH = 500;

    /** Waits a second for readers, and ends streams soon. */
    public static final class Hasty implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "homeward.feed.write-limit", "PT1S",
                    "homeward.feed.heartbeat", "PT1S",
                    "homeward.feed.rotate", "PT60S");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ServicePlatform.class), new TestResourceEntry(ShortTokens.class));
        }
    }

    @BeforeEach
    void theFeedIsReady() {
        Publishers.haveStarted();
    }

    @Test
    void whoeverDoesNotReadIsCutOffAndSlowsNobody() throws Exception {
        CaseId caseId = Publisher.freshCase();
        String token = token("DEU", "monitor");
        String partner = token("RUS", "monitor");
        List<String> published = new ArrayList<>();
        try (Stalling stalled = new Stalling(token);
                Listener reading = Listener.to(partner, "", Map.of())) {
            Awaitility.await().atMost(Publishers.PATIENCE).until(() -> {
                published.addAll(Publisher.receipts(caseId, BATCH));
                return cut() >= 1;
            });
            assertThat(reading.await(published.size(), partner)).containsExactlyElementsOf(published);

            List<String> had = stalled.rest();
            assertThat(had.size()).isLessThan(published.size());
            try (Listener again = Listener.to(token, "", Map.of("Last-Event-ID", stalled.place()))) {
                had.addAll(again.await(published.size() - had.size(), token));
            }
            assertThat(had).containsExactlyElementsOf(published);
        }
    }

    @Test
    void aStreamEndsWithItsTokenAndIsNotTakenUpAgainWithIt() {
        String token = ShortTokens.token("DEU", "auditor", Instant.now().plusSeconds(20));
        try (Listener listener = Listener.to(token, "", Map.of())) {
            assertThat(listener.status()).isEqualTo(200);
            Awaitility.await().atMost(Publishers.PATIENCE).until(listener::ended);

            assertThat(listener.retry()).isEmpty();
        }
        try (Listener expired = Listener.to(token, "", Map.of())) {
            assertThat(expired.status()).isEqualTo(401);
            assertThat(expired.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void streamsEndAfterAWhileAndComeBackAtDifferentMoments() {
        List<Listener> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                listeners.add(Listener.to(token("AUT", "monitor"), "", Map.of()));
            }
            Awaitility.await()
                    .atMost(Publishers.PATIENCE)
                    .until(() -> listeners.stream().allMatch(Listener::ended));

            TreeSet<Long> retries = new TreeSet<>();
            listeners.forEach(listener -> retries.add(Long.valueOf(listener.retry())));
            assertThat(retries).hasSizeGreaterThan(1).allMatch(millis -> millis >= 200 && millis < 3_000);
        } finally {
            listeners.forEach(Listener::close);
        }
    }

    private static String token(String state, String role) {
        return ShortTokens.token(state, role, Instant.now().plusSeconds(300));
    }

    private static double cut() {
        Matcher found = CUT.matcher(management().get("/q/metrics").asString());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
