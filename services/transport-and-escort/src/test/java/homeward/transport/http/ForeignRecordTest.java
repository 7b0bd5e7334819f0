package homeward.transport.http;

import static homeward.testkit.TestOperator.management;
import static homeward.testkit.TestOperator.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.testkit.Arrivals;
import homeward.testkit.Happening;
import homeward.testkit.ServicePlatform;
import homeward.testkit.TestTime;

/** Attacks by somebody who can write to the broker: nobody departs on a consent that is not the request journal's. */
@QuarkusTest
@QuarkusTestResource(ServicePlatform.class)
class ForeignRecordTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Instant WINDOW_ENDS = TestTime.NOW.plus(Duration.ofDays(90));

    @Test
    void aForgedApprovalIsNotLearnedAndTheTrueStreamGoesOn() {
        TestCase family = TestCase.opened();
        String journey = TransferTest.proposed(family);

        Arrivals.send(Arrivals.unsigned(approval(family, 1)));
        Arrivals.send(Arrivals.signed(approval(family, 1), "identification"));

        assertQuarantined(family, "not-signed");
        assertThat(management().get("/q/metrics").asString())
                .containsPattern("homeward_records_rejected_total[^\n]* [1-9]");
        departing(family, journey).statusCode(503).body("rule", equalTo("facts-read"));
        // the true event in that place is learned
        family.application(1, family.approved(family.child(), WINDOW_ENDS));
        awaitRead(family, 2);
        released();
        departing(family, journey).statusCode(409).body("rule", equalTo("consent-not-learned"));
        awaitOneConsent(family);
    }

    @Test
    void aTrueApprovalMovedToAnotherCaseIsNotLearned() {
        TestCase approved = TestCase.opened();
        TestCase family = TestCase.opened();
        ProducerRecord<byte[], byte[]> record = Arrivals.signed(approval(approved, 1), "request");
        Arrivals.send(record);
        replace(record, "ce_subject", family.caseId().toString());
        replace(record, "ce_stream", "application-" + family.caseId());

        Arrivals.send(new ProducerRecord<>(
                record.topic(),
                null,
                family.caseId().toString().getBytes(StandardCharsets.UTF_8),
                record.value(),
                record.headers()));

        assertQuarantined(family, "not-signed");
        assertThat(learnedConsents(family)).isZero();
        released();
    }

    @Test
    void aTrueApprovalRepeatedAfterItsWithdrawalIsNotLearnedAgain() {
        TestCase family = TestCase.opened();
        ProducerRecord<byte[], byte[]> approval = Arrivals.signed(approval(family, 1), "request");
        Arrivals.send(approval);
        family.application(
                2,
                new ConsentWithdrawn(
                        family.caseId(), family.parent(), Set.of(ConsentWithdrawalReason.NEW_EVIDENCE), null));
        awaitRead(family, 3);
        awaitOneConsent(family);

        Arrivals.send(approval);

        assertQuarantined(family, "out-of-place");
        assertThat(learnedConsents(family)).isEqualTo(1);
        released();
    }

    @Test
    void anEventOfAnUnknownVersionStopsDeparture() {
        TestCase family = TestCase.opened();
        String journey = TransferTest.proposed(family);
        ProducerRecord<byte[], byte[]> unknown = Arrivals.unsigned(approval(family, 1));
        replace(unknown, "ce_type", "homeward.request.TransferSuspended.v2");

        Arrivals.send(Arrivals.signedBy("request", unknown));

        Awaitility.await()
                .atMost(SOON)
                .until(() -> parked(family).stream()
                        .anyMatch(entry -> "policy:learn-suspension".equals(entry.get("consumer"))
                                && "unknown-event".equals(entry.get("reason"))));
        departing(family, journey).statusCode(503).body("rule", equalTo("facts-read"));
    }

    private static Happening approval(TestCase family, long sequence) {
        ApplicationEvent event = family.approved(family.parent(), WINDOW_ENDS);
        return new Happening("request", "application-" + family.caseId(), sequence, sequence + 1, event);
    }

    private static void replace(ProducerRecord<byte[], byte[]> record, String header, String value) {
        record.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse departing(TestCase family, String journey) {
        return family.post("DEU", "escort-leader", journey + "/legs/1/departure", "{}");
    }

    private static void assertQuarantined(TestCase family, String reason) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> parked(family).stream()
                        .anyMatch(entry ->
                                "records".equals(entry.get("consumer")) && reason.equals(entry.get("reason"))));
    }

    private static List<Map<String, Object>> parked(TestCase family) {
        List<Map<String, Object>> all =
                operator().get("/platform/projections").jsonPath().getList("parked");
        return all.stream()
                .filter(entry -> ("application-" + family.caseId()).equals(entry.get("stream")))
                .toList();
    }

    private static void released() {
        operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/platform/projections/parked/heal")
                .then()
                .statusCode(200);
    }

    /** Waits until the case file shows that many events of the application. */
    private static void awaitRead(TestCase family, int version) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> Integer.valueOf(version)
                        .equals(family.file("DEU").get("versions.'application-" + family.caseId() + "'")));
    }

    private static void awaitOneConsent(TestCase family) {
        Awaitility.await().atMost(SOON).until(() -> learnedConsents(family) == 1);
    }

    private static long learnedConsents(TestCase family) {
        return family.file("DEU").<String>getList("history.type").stream()
                .filter("ConsentLearned"::equals)
                .count();
    }
}
