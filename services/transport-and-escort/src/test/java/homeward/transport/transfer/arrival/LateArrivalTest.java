package homeward.transport.transfer.arrival;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.REQUEST;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.documentOf;
import static homeward.transport.transfer.Given.readyToDepart;
import static homeward.transport.transfer.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.events.PersonId;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.JourneyTimeCorrected;
import homeward.events.transport.TransferEvent.TransitAuthorised;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.events.transport.TransferEvent.TravelDocumentLossLearned;
import homeward.transport.transfer.TransferCommand.CorrectJourneyTime;
import homeward.transport.transfer.TransferCommand.RecordArrival;

/** What must last until the arrival is judged by the arrival as it was. */
class LateArrivalTest {

    private static final Instant NEXT_DAY = ARRIVES.plus(Duration.ofHours(20));
    private static final TransferEvent UNTIL_THE_PLANNED_DAY =
            new TravelDocumentLearned(CASE, PARENT, documentOf(PARENT), LocalDate.parse("2026-03-10"), source(12));
    private static final TransferEvent UNTIL_MIDNIGHT =
            new ConsentLearned(CASE, CHILD, Instant.parse("2026-03-11T00:00:00Z"), source(13));

    @Test
    void anArrivalInTimeIsNoIncident() {
        readyToDepart(UNTIL_THE_PLANNED_DAY, UNTIL_MIDNIGHT, departed(1), arrived(1), departed(2))
                .at(ARRIVES)
                .when(new RecordArrival(CASE, ITINERARY, 2, ARRIVES))
                .thenTypes(Arrived.class);
    }

    @Test
    void oneTooLateForDocumentOrConsentIsRecordedWithIncidents() {
        List<TransferEvent> recorded = readyToDepart(
                        UNTIL_THE_PLANNED_DAY, UNTIL_MIDNIGHT, departed(1), arrived(1), departed(2))
                .at(NEXT_DAY)
                .when(new RecordArrival(CASE, ITINERARY, 2, NEXT_DAY))
                .recorded();
        assertThat(recorded.getFirst()).isInstanceOf(Arrived.class);
        assertThat(incidents(recorded))
                .containsExactly(
                        new Found(PARENT, IncidentKind.ARRIVED_WITHOUT_VALID_DOCUMENT),
                        new Found(CHILD, IncidentKind.ARRIVED_AFTER_CONSENT_ENDED));
    }

    @Test
    void whatEndedAfterTheArrivalIsNoIncidentHoweverLateItIsRecorded() {
        Instant weekLater = ARRIVES.plus(Duration.ofDays(7));
        var recordedLater = new RecordArrival(CASE, ITINERARY, 2, ARRIVES);
        readyToDepart(
                        UNTIL_THE_PLANNED_DAY,
                        UNTIL_MIDNIGHT,
                        departed(1),
                        arrived(1),
                        departed(2),
                        new TravelDocumentLossLearned(CASE, PARENT, documentOf(PARENT), source(14)),
                        expired())
                .at(weekLater)
                .when(recordedLater)
                .thenTypes(Arrived.class);
    }

    @Test
    void aConsentThatExpiredOnTheWayCountsToo() {
        List<TransferEvent> recorded = readyToDepart(UNTIL_MIDNIGHT, departed(1), arrived(1), departed(2), expired())
                .at(NEXT_DAY)
                .when(new RecordArrival(CASE, ITINERARY, 2, NEXT_DAY))
                .recorded();
        assertThat(incidents(recorded)).containsExactly(new Found(CHILD, IncidentKind.ARRIVED_AFTER_CONSENT_ENDED));
    }

    private static ConsentLossLearned expired() {
        return new ConsentLossLearned(
                CASE, CHILD, ConsentLoss.EXPIRED, Instant.parse("2026-03-11T00:00:00Z"), source(15));
    }

    @Test
    void aCorrectedArrivalIsJudgedAsCorrectedAndOnce() {
        var spec = readyToDepart(UNTIL_THE_PLANNED_DAY, departed(1), arrived(1), departed(2), arrived(2))
                .at(NEXT_DAY);
        List<TransferEvent> recorded = spec.when(
                        new CorrectJourneyTime(CASE, ITINERARY, 2, JourneyTime.ARRIVAL, NEXT_DAY.minusSeconds(60)))
                .recorded();
        assertThat(incidents(recorded)).containsExactly(new Found(PARENT, IncidentKind.ARRIVED_WITHOUT_VALID_DOCUMENT));
        spec.when(new CorrectJourneyTime(CASE, ITINERARY, 2, JourneyTime.ARRIVAL, NEXT_DAY))
                .thenTypes(JourneyTimeCorrected.class);
    }

    @Test
    void inATransitStateItsAgreementMustStillBeUsable() {
        Instant late = STOPOVER.plus(Duration.ofHours(1));
        List<TransferEvent> recorded = readyToDepart(
                        new TransitAuthorised(CASE, ITINERARY, REQUEST, TRANSIT, Set.of(), late, null), departed(1))
                .at(late)
                .when(new RecordArrival(CASE, ITINERARY, 1, late))
                .recorded();
        assertThat(incidents(recorded))
                .containsExactly(
                        new Found(PARENT, IncidentKind.IN_TRANSIT_AFTER_AGREEMENT_ENDED),
                        new Found(CHILD, IncidentKind.IN_TRANSIT_AFTER_AGREEMENT_ENDED));
    }

    private record Found(PersonId person, IncidentKind kind) {}

    private static List<Found> incidents(List<TransferEvent> recorded) {
        return recorded.stream()
                .filter(IncidentOpened.class::isInstance)
                .map(IncidentOpened.class::cast)
                .map(incident -> new Found(incident.personId(), incident.kind()))
                .toList();
    }
}
