package homeward.audit.http;

import static homeward.testkit.TestTokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;

/** A case with very many events. Prints how long it takes to open, and to stand at any moment. */
@QuarkusTest
@QuarkusTestResource(ServicesTopics.class)
class LongCaseTest {

    private static final int MOMENTS = 200;

    @Test
    void aLongCaseStandsAsItStoodAtAnyStep() {
        standsAsItStoodAtAnyStep(1_000);
    }

    @Test
    @Tag("long")
    void aCaseOfTwentyThousandEventsStandsAsItStoodAtAnyStep() {
        standsAsItStoodAtAnyStep(20_000);
    }

    private static void standsAsItStoodAtAnyStep(int events) {
        TestCase played = TestCase.fresh();
        played.applied();
        played.identificationOpened();
        List<Happening> happenings = events(played, events - 2);
        publish(happenings);
        happenings.subList(events - 4, events - 2).forEach(LongCaseTest::awaitKept);
        String history = "/histories/" + played.caseId();

        long opening = System.nanoTime();
        assertThat(get(history).<Integer>path("steps")).isEqualTo(events);
        say("opened for the first time", System.nanoTime() - opening);

        long began = System.nanoTime();
        List<String> steps = new ArrayList<>();
        String cursor = "";
        do {
            Response page = get(history + "?size=200" + cursor);
            steps.addAll(page.<List<String>>path("page.event"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        say("all pages of 200 steps read", System.nanoTime() - began);
        assertThat(steps).hasSize(events).doesNotHaveDuplicates();

        Random random = new Random(1);
        long[] taken = new long[MOMENTS];
        for (int i = 0; i < MOMENTS; i++) {
            int step = random.nextInt(events);
            long start = System.nanoTime();
            Response at = get(history + "/at?when=" + steps.get(step));
            taken[i] = System.nanoTime() - start;
            assertThat(at.<Integer>path("step")).isEqualTo(step + 1);
        }
        Arrays.sort(taken);
        say("a moment, median", taken[MOMENTS / 2]);
        say("a moment, p99", taken[MOMENTS * 99 / 100]);
    }

    /** By a search, so that the case itself is opened for the first time afterwards. */
    private static void awaitKept(Happening last) {
        String search = "/histories?size=200&kind=" + last.type() + "&from="
                + last.envelope().times().decided();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> get(search)
                        .<List<String>>path("found.event")
                        .contains(last.id().toString()));
    }

    private static Response get(String path) {
        Response answer = as("DEU", "auditor").get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static void say(String what, long nanos) {
        System.out.printf("%-50s %8.1f ms%n", what, nanos / 1e6);
    }

    /** Half of them of the application, half of an identification with twenty documents. */
    private static List<Happening> events(TestCase played, int count) {
        List<Happening> all = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int of = n / 2;
            if (n % 2 == 0) {
                all.add(new Happening(
                        "request",
                        "application-" + played.caseId(),
                        of + 1L,
                        of + 2L,
                        new ReceiptConfirmed(played.caseId(), Happening.EPOCH.plusSeconds(of))));
            } else {
                all.add(new Happening(
                        "identification",
                        "identification-" + played.caseId() + "-" + played.personId(),
                        of + 1L,
                        of + 2L,
                        new TravelDocumentExpired(
                                played.caseId(), played.personId(), new UUID(5, of % 20), LocalDate.of(2026, 3, 2))));
            }
        }
        return all;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flushed below
    private static void publish(List<Happening> happenings) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "acks",
                "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            happenings.forEach(happening -> producer.send(Arrivals.signed(happening, happening.service())));
            producer.flush();
        }
    }
}
