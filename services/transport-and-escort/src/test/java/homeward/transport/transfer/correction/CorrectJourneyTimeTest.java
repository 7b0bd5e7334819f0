package homeward.transport.transfer.correction;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.readyToDepart;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Source;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.JourneyTimeCorrected;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.CorrectJourneyTime;
import homeward.transport.transfer.TransferCommand.RecordArrival;
import homeward.transport.transfer.TransferState;

class CorrectJourneyTimeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant LATER = ARRIVES.plus(Duration.ofDays(30));

    @Test
    void aMistakenTimeIsReplacedAndBothAreKept() {
        journey()
                .when(departure(1, DEPARTS.plus(MINUTE)))
                .then(new JourneyTimeCorrected(
                        CASE, ITINERARY, 1, JourneyTime.DEPARTURE, DEPARTS, DEPARTS.plus(MINUTE)))
                .when(departure(1, DEPARTS))
                .then(new JourneyTimeCorrected(
                        CASE, ITINERARY, 1, JourneyTime.DEPARTURE, DEPARTS.plus(MINUTE), DEPARTS));
    }

    @Test
    void whatFollowsIsJudgedByTheCorrectedTime() {
        readyToDepart(departed(1))
                .at(STOPOVER)
                .when(departure(1, STOPOVER))
                .thenTypes(JourneyTimeCorrected.class)
                .when(new RecordArrival(CASE, ITINERARY, 1, STOPOVER))
                .invalid("arrivedAt");
    }

    @Test
    void timesStayInOrder() {
        journey().when(departure(1, NOTICE.minus(MINUTE))).invalid("corrected");
        journey().when(departure(1, STOPOVER)).invalid("corrected");
        journey().when(departure(2, STOPOVER.minus(MINUTE))).invalid("corrected");
        journey().when(departure(2, STOPOVER)).thenTypes(JourneyTimeCorrected.class);
        journey().when(departure(2, ARRIVES)).invalid("corrected");
        journey().when(arrival(1, DEPARTS)).invalid("corrected");
        journey().when(arrival(1, ONWARD.plus(MINUTE))).invalid("corrected");
        journey().when(arrival(1, ONWARD)).thenTypes(JourneyTimeCorrected.class);
        journey().when(arrival(2, ONWARD)).invalid("corrected");
        journey().when(arrival(2, LATER.plus(MINUTE))).invalid("corrected");
    }

    @Test
    void anArrivalIsNotAfterASignatureOfTheHandover() {
        var signed = new HandoverSigned(CASE, ITINERARY, Given.REQUESTING, ARRIVES.plus(MINUTE), LATER);
        journey(signed).when(arrival(2, ARRIVES.plus(MINUTE))).thenTypes(JourneyTimeCorrected.class);
        journey(signed).when(arrival(2, ARRIVES.plus(MINUTE).plus(MINUTE))).invalid("corrected");
    }

    @Test
    void onlyARecordedTimeIsCorrectedAndOnlyByAnotherOne() {
        readyToDepart().when(departure(1, DEPARTS)).refused(Kind.CONFLICT, "recorded-before-corrected");
        readyToDepart(departed(1)).at(STOPOVER).when(arrival(1, STOPOVER)).refused(Kind.CONFLICT);
        journey().when(departure(1, DEPARTS)).invalid("corrected");
        journey().when(departure(3, DEPARTS)).refused(Kind.UNKNOWN);
    }

    @Test
    void onlyTheRequestingSideCorrects() {
        journey()
                .as(TestActors.officer("BBB"))
                .when(departure(1, DEPARTS.plus(MINUTE)))
                .refused(Kind.NOT_YOURS);
        journey()
                .as(TestActors.officer("CCC"))
                .when(departure(1, DEPARTS.plus(MINUTE)))
                .refused(Kind.NOT_YOURS);
    }

    @Test
    void aDepartureThatWasAfterTheLossOfConsentIsAnIncident() {
        journey(lost(DEPARTS.plus(MINUTE)))
                .when(departure(1, DEPARTS.plus(MINUTE)))
                .thenRecorded(events -> {
                    assertThat(events).hasSize(2);
                    assertThat(events.getLast()).isInstanceOfSatisfying(IncidentOpened.class, incident -> {
                        assertThat(incident.personId()).isEqualTo(PARENT);
                        assertThat(incident.kind()).isEqualTo(IncidentKind.DEPARTED_AFTER_CONSENT_WAS_LOST);
                    });
                });
    }

    private static ConsentLossLearned lost(Instant at) {
        return new ConsentLossLearned(
                CASE, PARENT, ConsentLoss.WITHDRAWN, at, new Source("foreign", 9, new UUID(7, 9)));
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> journey(TransferEvent... more) {
        return readyToDepart(departed(1), arrived(1), departed(2), arrived(2))
                .given(more)
                .at(LATER);
    }

    private static CorrectJourneyTime departure(int leg, Instant corrected) {
        return new CorrectJourneyTime(CASE, ITINERARY, leg, JourneyTime.DEPARTURE, corrected);
    }

    private static CorrectJourneyTime arrival(int leg, Instant corrected) {
        return new CorrectJourneyTime(CASE, ITINERARY, leg, JourneyTime.ARRIVAL, corrected);
    }
}
