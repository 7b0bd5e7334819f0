package homeward.transport.transfer.learn;

import static homeward.transport.transfer.Given.ASSESSED_ON;
import static homeward.transport.transfer.Given.ASSESSOR;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.RAISED_BY;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.SUSPENSION;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.WINDOW_ENDS;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.consentLost;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.documentOf;
import static homeward.transport.transfer.Given.fit;
import static homeward.transport.transfer.Given.leader;
import static homeward.transport.transfer.Given.notified;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.source;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.request.Concern;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.SuspensionEndLearned;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.events.transport.TransferEvent.TravelDocumentLossLearned;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.testkit.TestOpenings;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.Minority;
import homeward.transport.transfer.TransferCommand.LearnConsent;
import homeward.transport.transfer.TransferCommand.LearnConsentLoss;
import homeward.transport.transfer.TransferCommand.LearnSuspension;
import homeward.transport.transfer.TransferCommand.LearnSuspensionEnd;
import homeward.transport.transfer.TransferCommand.LearnTravelDocument;
import homeward.transport.transfer.TransferCommand.OpenTransfer;

class LateFactsTest {

    private static final Personal<Concern> CONCERN = Given.concern(CHILD, Concern.Ground.HEALTH);

    @Test
    void factsMayBeLearnedBeforeTheTransferIsOpened() {
        Given.transfer()
                .when(new LearnConsent(CASE, SIBLING_OF_AGE, WINDOW_ENDS, source(3)))
                .then(consent(SIBLING_OF_AGE))
                .when(new LearnTravelDocument(
                        CASE, SIBLING_OF_AGE, documentOf(SIBLING_OF_AGE), LocalDate.parse("2026-12-31"), source(2)))
                .then(document(SIBLING_OF_AGE))
                .given(
                        opened(),
                        fit(SIBLING_OF_AGE),
                        assessed(SIBLING_OF_AGE),
                        proposed(ITINERARY, SIBLING_OF_AGE),
                        leader(),
                        notified(ITINERARY),
                        transitRequested(),
                        transitAuthorised())
                .at(DEPARTS)
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void theSameFactIsRecordedOnce() {
        Given.transfer()
                .when(new LearnConsent(CASE, PARENT, WINDOW_ENDS, source(3)))
                .then(consent(PARENT))
                .when(new LearnConsent(CASE, PARENT, WINDOW_ENDS, source(3)))
                .thenNothing();
    }

    @Test
    void anOlderConsentDoesNotReviveALostOne() {
        Given.transfer()
                .given(consentLost(PARENT))
                .when(new LearnConsent(CASE, PARENT, WINDOW_ENDS, source(3)))
                .thenNothing();
    }

    @Test
    void anOlderDocumentDoesNotReviveALostOne() {
        Given.transfer()
                .given(new TravelDocumentLossLearned(CASE, PARENT, documentOf(PARENT), source(5)))
                .when(new LearnTravelDocument(
                        CASE, PARENT, documentOf(PARENT), LocalDate.parse("2026-12-31"), source(2)))
                .thenNothing();
    }

    @Test
    void aTransferOpensOnce() {
        var open = new OpenTransfer(
                CASE, REQUESTING, REQUESTED, opened().treaty(), opened().kind(), opened().travellers(), source(0));
        Given.transfer()
                .when(open)
                .then(opened(
                        Minority.opened(opened().travellers(), TestOpenings.ALL).toArray(Traveller[]::new)))
                .when(open)
                .thenNothing();
    }

    @Test
    void theWithdrawalOfTheApplicationEndsConsentForAllTravellers() {
        Given.readyToDepart()
                .when(new LearnConsentLoss(
                        CASE, Set.of(PARENT, CHILD), ConsentLoss.APPLICATION_WITHDRAWN, DEPARTS, source(9)))
                .thenTypes(ConsentLossLearned.class, ConsentLossLearned.class)
                .when(depart(1))
                .refused(Kind.RULE, "live-consent-at-departure");
    }

    @Test
    void aLossThatPrecedesTheDepartureOpensAnIncidentForEveryoneConcerned() {
        Given.readyToDepart(departed(1))
                .when(new LearnConsentLoss(
                        CASE, Set.of(PARENT, CHILD), ConsentLoss.WITHDRAWN, DEPARTS.minusSeconds(60), source(9)))
                .thenRecorded(events -> assertThat(events)
                        .filteredOn(IncidentOpened.class::isInstance)
                        .extracting(event -> ((IncidentOpened) event).personId())
                        .containsExactly(PARENT, CHILD));
    }

    @Test
    void aLossAfterTheLastDepartureIsNoIncident() {
        Given.readyToDepart(departed(1), arrived(1), departed(2))
                .when(new LearnConsentLoss(
                        CASE, Set.of(PARENT), ConsentLoss.EXPIRED, ONWARD.plusSeconds(60), source(9)))
                .thenTypes(ConsentLossLearned.class);
    }

    @Test
    void aSuspensionThatPrecedesTheDepartureOpensAnIncidentOnce() {
        Given.readyToDepart(departed(1))
                .when(new LearnSuspension(
                        CASE, CHILD, SUSPENSION, RAISED_BY, DEPARTS.minusSeconds(60), CONCERN, source(9)))
                .thenRecorded(events -> assertThat(kinds(events))
                        .containsExactly(IncidentKind.DEPARTED_WHILE_SUSPENDED, IncidentKind.HANDOVER_AWAITS_WORD))
                .when(new LearnSuspension(
                        CASE, CHILD, new UUID(4, 2), RAISED_BY, DEPARTS.minusSeconds(30), CONCERN, source(10)))
                .thenRecorded(events -> assertThat(kinds(events)).containsExactly(IncidentKind.HANDOVER_AWAITS_WORD));
    }

    private static List<IncidentKind> kinds(List<TransferEvent> events) {
        return events.stream()
                .filter(IncidentOpened.class::isInstance)
                .map(event -> ((IncidentOpened) event).kind())
                .toList();
    }

    @Test
    void anEndLearnedBeforeItsSuspensionIsEffective() {
        Given.readyToDepart()
                .when(new LearnSuspensionEnd(CASE, CHILD, SUSPENSION, source(9)))
                .thenTypes(SuspensionEndLearned.class)
                .when(new LearnSuspension(CASE, CHILD, SUSPENSION, RAISED_BY, NOTICE, CONCERN, source(8)))
                .thenTypes(SuspensionLearned.class)
                .given(assessed(CHILD, 10, ASSESSOR, ASSESSED_ON, REQUESTED, TRANSIT))
                .when(depart(1))
                .then(departed(1));
    }
}
