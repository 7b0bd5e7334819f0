package homeward.reintegration.returnee.assistance;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.ENDS;
import static homeward.reintegration.returnee.Given.GRANT;
import static homeward.reintegration.returnee.Given.ITINERARY;
import static homeward.reintegration.returnee.Given.OTHER_GRANT;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.RECEIVED;
import static homeward.reintegration.returnee.Given.delivered;
import static homeward.reintegration.returnee.Given.granted;
import static homeward.reintegration.returnee.Given.source;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.DeliveryTimeCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.reintegration.returnee.Given;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.CorrectDeliveryTime;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;

/** Delivered two days after the reception, recorded an hour later by the requested state. */
class CorrectDeliveryTimeTest {

    private static final UUID DELIVERY = new UUID(4, 1);
    private static final Instant DELIVERED = RECEIVED.plus(Duration.ofDays(2));
    private static final Instant RECORDED = DELIVERED.plusSeconds(3600);

    private static DeciderSpec<ReintegrationCommand, ReintegrationState, ReintegrationEvent> delivery() {
        return Given.received(
                        granted(GRANT, AssistanceKind.HOUSING, 1_000),
                        granted(OTHER_GRANT, AssistanceKind.HOUSING, 1_000),
                        delivered(GRANT, DELIVERY, 600, DELIVERED))
                .at(RECORDED.plus(Duration.ofDays(500)));
    }

    private static CorrectDeliveryTime to(Instant corrected) {
        return new CorrectDeliveryTime(CASE, PERSON, GRANT, DELIVERY, corrected);
    }

    private static DeliveryTimeCorrected corrected(Instant mistaken, Instant corrected) {
        return new DeliveryTimeCorrected(CASE, PERSON, GRANT, DELIVERY, mistaken, corrected);
    }

    @Test
    void itLiesBetweenTheReceptionAndTheRecordingBothIncluded() {
        delivery()
                .when(to(RECEIVED))
                .then(corrected(DELIVERED, RECEIVED))
                .when(to(RECORDED))
                .then(corrected(RECEIVED, RECORDED))
                .when(to(RECORDED))
                .invalid("corrected")
                .when(to(RECEIVED.minusMillis(1)))
                .invalid("corrected")
                .when(to(RECORDED.plusMillis(1)))
                .invalid("corrected");
    }

    @Test
    void itLiesWithinTheAssistancePeriod() {
        Given.received(
                        granted(GRANT, AssistanceKind.HOUSING, 1_000),
                        delivered(GRANT, DELIVERY, 600, ENDS.minusSeconds(60)))
                .at(ENDS.plusSeconds(7200))
                .when(to(ENDS))
                .refused(Kind.RULE, "assistance-period")
                .when(to(ENDS.minusMillis(1)))
                .thenTypes(DeliveryTimeCorrected.class);
    }

    @Test
    void theReceptionCountsAsItWasCorrected() {
        delivery()
                .given(new ReceptionCorrected(CASE, PERSON, ITINERARY, RECEIVED, RECEIVED.plusSeconds(60), source(25)))
                .when(to(RECEIVED))
                .invalid("corrected")
                .when(to(RECEIVED.plusSeconds(60)))
                .thenTypes(DeliveryTimeCorrected.class);
    }

    @Test
    void alsoInAClosedFile() {
        delivery()
                .given(new ReintegrationClosed(CASE, PERSON, ReintegrationOutcome.PLAN_COMPLETED))
                .when(to(RECEIVED))
                .then(corrected(DELIVERED, RECEIVED));
    }

    @Test
    void onlyTheStateThatRecordedItCorrectsIt() {
        delivery()
                .as(TestActors.officer("AAA"))
                .when(to(RECEIVED))
                .refused(Kind.NOT_YOURS, "corrected-by-its-author")
                .as(TestActors.officer("CCC"))
                .when(to(RECEIVED))
                .refused(Kind.UNKNOWN);
    }

    @Test
    void aDeliveryBelongsToItsGrant() {
        delivery()
                .when(new CorrectDeliveryTime(CASE, PERSON, OTHER_GRANT, DELIVERY, RECEIVED))
                .refused(Kind.UNKNOWN)
                .when(new CorrectDeliveryTime(CASE, PERSON, GRANT, new UUID(4, 2), RECEIVED))
                .refused(Kind.UNKNOWN);
    }
}
