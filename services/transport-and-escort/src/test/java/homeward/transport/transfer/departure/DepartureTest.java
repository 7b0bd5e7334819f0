package homeward.transport.transfer.departure;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.ASSESSED_ON;
import static homeward.transport.transfer.Given.ASSESSOR;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.REQUESTED;
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
import static homeward.transport.transfer.Given.examined;
import static homeward.transport.transfer.Given.fit;
import static homeward.transport.transfer.Given.leader;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.notified;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.planned;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.source;
import static homeward.transport.transfer.Given.suspended;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static homeward.transport.transfer.Given.unfit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.FitnessExamined;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.SuspensionEndLearned;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.events.transport.TransferEvent.TravelDocumentLossLearned;
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.TransferState;

class DepartureTest {

    @Test
    void travellersDepartIfAllRulesAreSatisfied() {
        Given.readyToDepart().when(depart(1)).then(departed(1));
    }

    @Test
    void withoutKnownConsentTheAnswerIsNotYet() {
        Given.transfer()
                .given(opened(), consent(PARENT), document(PARENT), document(CHILD), fit(PARENT), fit(CHILD))
                .given(planned(PARENT, CHILD))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.NOT_YET, "consent-not-learned");
    }

    @Test
    void I01_oneLostConsentStopsTheWholeParty() {
        Given.readyToDepart(consentLost(CHILD)).when(depart(1)).refused(Kind.RULE, "live-consent-at-departure");
    }

    @Test
    void consentMayBeGivenAgain() {
        Given.readyToDepart(consentLost(CHILD), new ConsentLearned(CASE, CHILD, WINDOW_ENDS, source(9)))
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void I01_theWindowMustReachBeyondThePlannedArrival() {
        Given.readyToDepart(new ConsentLearned(CASE, CHILD, ARRIVES, source(9)))
                .when(depart(1))
                .refused(Kind.RULE, "live-consent-at-departure");
    }

    @Test
    void theWindowMayEndRightAfterThePlannedArrival() {
        Given.readyToDepart(new ConsentLearned(CASE, CHILD, ARRIVES.plusSeconds(1), source(9)))
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void aLaterLegNeedsLiveConsentAsWell() {
        Given.readyToDepart(departed(1), arrived(1), consentLost(PARENT))
                .at(ONWARD)
                .when(depart(2))
                .refused(Kind.RULE, "live-consent-at-departure");
    }

    @Test
    void withoutAKnownTravelDocumentTheAnswerIsNotYet() {
        Given.transfer()
                .given(opened(), consent(PARENT), consent(CHILD), document(PARENT), fit(PARENT), fit(CHILD))
                .given(planned(PARENT, CHILD))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.NOT_YET, "travel-document-not-learned");
    }

    @Test
    void I06_aTravelDocumentMustBeValidThroughTheArrival() {
        Given.readyToDepart(validUntil("2026-03-09"))
                .when(depart(1))
                .refused(Kind.RULE, "travel-document-valid-through-arrival");
    }

    @Test
    void theLastDayOfValidityIsADayOfTheStateOfArrival() {
        Given.readyToDepart(validUntil("2026-03-10")).when(depart(1)).then(departed(1));
    }

    @Test
    void noDepartureLiesBeforeTheItineraryWasProposed() {
        Given.readyToDepart()
                .when(new RecordDeparture(CASE, ITINERARY, 1, NOTICE.minusSeconds(1)))
                .invalid("departedAt")
                .when(new RecordDeparture(CASE, ITINERARY, 1, DEPARTS.minus(Duration.ofDays(365))))
                .invalid("departedAt");
    }

    @Test
    void anExpiredTravelDocumentDoesNotCount() {
        Given.readyToDepart(new TravelDocumentLossLearned(CASE, CHILD, documentOf(CHILD), source(9)))
                .when(depart(1))
                .refused(Kind.RULE, "travel-document-valid-through-arrival");
    }

    @Test
    void aNewTravelDocumentReplacesALostOne() {
        Given.readyToDepart(
                        new TravelDocumentLossLearned(CASE, CHILD, documentOf(CHILD), source(9)),
                        new TravelDocumentLearned(
                                CASE, CHILD, new UUID(5, 99), LocalDate.parse("2026-12-31"), source(10)))
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void I12_anEscortedTravellerNeedsAValidCertificate() {
        Given.readyToDepart(examined(CHILD, NOTICE.plusSeconds(60), DEPARTS))
                .when(depart(1))
                .refused(Kind.RULE, "fit-to-travel-when-escorted");
    }

    @Test
    void anUnescortedTravellerNeedsNoCertificateOnlyIfAVoluntaryReturnWasAppliedForAndDeclared() {
        unescorted(opened(ReturnKind.VOLUNTARY))
                .given(declared())
                .when(depart(1))
                .then(departed(1));
        unescorted(opened()).when(depart(1)).refused(Kind.RULE, "fit-to-travel-when-escorted");
        unescorted(opened())
                .given(declared())
                .when(depart(1))
                .refused(Kind.RULE, "fit-to-travel-when-escorted")
                .given(fit(SIBLING_OF_AGE))
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void noOfficersWordThatAReturnIsVoluntaryAndNoneThatWasTakenBackDropsTheCertificate() {
        unescorted(opened(ReturnKind.VOLUNTARY))
                .when(depart(1))
                .refused(Kind.RULE, "fit-to-travel-when-escorted")
                .given(declared(), new VoluntaryReturnRevoked(CASE, SIBLING_OF_AGE, new UUID(12, 1), ASSESSED_ON))
                .when(depart(1))
                .refused(Kind.RULE, "fit-to-travel-when-escorted")
                .given(fit(SIBLING_OF_AGE))
                .when(depart(1))
                .then(departed(1));
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> unescorted(TransferOpened opening) {
        return Given.transfer()
                .given(opening, consent(SIBLING_OF_AGE), document(SIBLING_OF_AGE), assessed(SIBLING_OF_AGE))
                .given(
                        new ItineraryProposed(CASE, ITINERARY, Set.of(SIBLING_OF_AGE), legs(), false, NOTICE, PLANNER),
                        notified(ITINERARY),
                        transitRequested(),
                        transitAuthorised())
                .at(DEPARTS);
    }

    private static VoluntaryReturnDeclared declared() {
        var declaration = new VoluntaryDeclaration("Georgian", null, "Ada Exemplar", null);
        return new VoluntaryReturnDeclared(
                CASE,
                SIBLING_OF_AGE,
                new UUID(12, 1),
                ASSESSED_ON,
                Personal.of(SIBLING_OF_AGE, declaration),
                Given.DECIDER);
    }

    @Test
    void aTravellerFoundUnfitDoesNotTravel() {
        Given.readyToDepart(unfit(CHILD, NOTICE.plusSeconds(60)))
                .when(depart(1))
                .refused(Kind.RULE, "fit-to-travel-when-escorted");
    }

    @Test
    void aSuspensionStopsTheDeparture() {
        Given.readyToDepart(suspended(CHILD)).when(depart(1)).refused(Kind.RULE, "no-departure-while-suspended");
    }

    @Test
    void anEndedSuspensionDoesNotStopTheDeparture() {
        Given.readyToDepart(suspended(CHILD), new SuspensionEndLearned(CASE, CHILD, SUSPENSION, source(9)))
                .given(assessed(CHILD, 10, ASSESSOR, ASSESSED_ON, REQUESTED, TRANSIT))
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void theSuspensionOfAPersonNotTravellingDoesNotStopTheDeparture() {
        Given.readyToDepart(suspended(SIBLING_OF_AGE)).when(depart(1)).then(departed(1));
    }

    @Test
    void nobodyDepartsWithoutARequiredNotice() {
        Given.transfer()
                .given(opened(), consent(SIBLING_OF_AGE), document(SIBLING_OF_AGE), fit(SIBLING_OF_AGE))
                .given(proposed(ITINERARY, SIBLING_OF_AGE), leader(), transitRequested(), transitAuthorised())
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "notice-before-departure");
    }

    @Test
    void anotherDayThanTheOneNotifiedIsNotifiedAnew() {
        Instant nextDay = DEPARTS.plus(Duration.ofDays(1));
        Given.readyToDepart(fitLonger(PARENT), fitLonger(CHILD))
                .at(nextDay)
                .when(new RecordDeparture(CASE, ITINERARY, 1, nextDay))
                .refused(Kind.RULE, "departure-as-notified");
        Instant late = DEPARTS.plus(Duration.ofHours(3));
        Given.readyToDepart()
                .at(late)
                .when(new RecordDeparture(CASE, ITINERARY, 1, late))
                .thenTypes(Departed.class);
    }

    @Test
    void whoIsOnTheWayTravelsOnLaterIfDelayed() {
        Instant nextDay = Given.ONWARD.plus(Duration.ofHours(20));
        Given.readyToDepart(departed(1), arrived(1), fitLonger(PARENT), fitLonger(CHILD))
                .at(nextDay)
                .when(new RecordDeparture(CASE, ITINERARY, 2, nextDay))
                .thenTypes(Departed.class);
    }

    @Test
    void I11_nobodyDepartsWithAnEscortThatHasNoLeader() {
        Given.transfer()
                .given(opened(), consent(PARENT), consent(CHILD), document(PARENT), document(CHILD))
                .given(Given.assessed(PARENT), Given.assessed(CHILD), fit(PARENT), fit(CHILD))
                .given(proposed(ITINERARY, PARENT, CHILD), notified(ITINERARY), transitRequested(), transitAuthorised())
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "escort-leader-named");
    }

    @Test
    void aDelayedDepartureMovesTheHandoverForWhichConsentMustLast() {
        Instant late = DEPARTS.plus(Duration.ofHours(3));
        ConsentLearned untilEvening =
                new ConsentLearned(CASE, PARENT, ARRIVES.plus(Duration.ofHours(2)), Given.source(9));
        Given.readyToDepart(untilEvening).when(depart(1)).thenTypes(Departed.class);
        Given.readyToDepart(untilEvening)
                .at(late)
                .when(new RecordDeparture(CASE, ITINERARY, 1, late))
                .refused(Kind.RULE, "live-consent-at-departure");
    }

    @Test
    void I07_nobodyDepartsBeforeTheNoticePermits() {
        Instant tooEarly = Instant.parse("2026-03-04T23:59:59Z");
        Given.readyToDepart()
                .when(new RecordDeparture(CASE, ITINERARY, 1, tooEarly))
                .refused(Kind.RULE, "notice-before-departure");
    }

    @Test
    void legsBeginInTheirOrder() {
        Given.readyToDepart().at(ONWARD).when(depart(2)).refused(Kind.CONFLICT, "legs-in-order");
        Given.readyToDepart(departed(1)).at(ONWARD).when(depart(2)).refused(Kind.CONFLICT, "legs-in-order");
        Given.readyToDepart(departed(1)).when(depart(1)).refused(Kind.CONFLICT, "legs-in-order");
        Given.readyToDepart(departed(1), arrived(1)).at(ONWARD).when(depart(2)).then(departed(2));
    }

    @Test
    void aDepartureIsNotRecordedBeforeItHappens() {
        Given.readyToDepart().at(DEPARTS.minusSeconds(1)).when(depart(1)).invalid("departedAt");
    }

    @Test
    void aTransitStateRecordsNoDeparture() {
        Given.readyToDepart().as(TestActors.officer("CCC")).when(depart(1)).refused(Kind.NOT_YOURS);
    }

    private static TravelDocumentLearned validUntil(String day) {
        return new TravelDocumentLearned(CASE, CHILD, documentOf(CHILD), LocalDate.parse(day), source(9));
    }

    private static FitnessExamined fitLonger(PersonId person) {
        return examined(person, Given.NOTICE, Instant.parse("2026-03-15T00:00:00Z"));
    }
}
