package homeward.transport.transfer.departure;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.fit;
import static homeward.transport.transfer.Given.leader;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;

import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.testkit.DeciderSpec;
import homeward.testkit.PlainDays;
import homeward.testkit.TestActors;
import homeward.testkit.TestTreaty;
import homeward.transport.TransferDecider;
import homeward.transport.assessment.AssessmentPolicyFile;
import homeward.transport.fitness.FitnessPolicyFile;
import homeward.transport.transfer.TestTransit;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferState;

/** Where the treaty asks for no notice. */
class NoticeWithoutRuleTest {

    @Test
    void nobodyIsEscortedToAStateThatWasNotToldByWhom() {
        ready(true).when(depart(1)).refused(Kind.RULE, "notice-before-departure");
        ready(true)
                .at(DEPARTS.minusSeconds(60))
                .when(new NotifyTransfer(CASE, ITINERARY))
                .thenTypes(TransferEvent.TransferNotified.class)
                .at(DEPARTS)
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void aNoticeAfterTheDepartureComesTooLate() {
        ready(true)
                .at(DEPARTS.plusSeconds(60))
                .when(new NotifyTransfer(CASE, ITINERARY))
                .thenTypes(TransferEvent.TransferNotified.class)
                .when(depart(1))
                .refused(Kind.RULE, "notice-before-departure");
    }

    @Test
    void whoTravelsWithoutEscortOrIsOnTheWayNeedsNone() {
        ready(false).when(depart(1)).then(departed(1));
        ready(true).given(departed(1), arrived(1)).at(ONWARD).when(depart(2)).then(departed(2));
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> ready(boolean escorted) {
        var decider = new TransferDecider(
                new TestTreaty(),
                TestTransit.NO_RULES,
                new PlainDays(),
                FitnessPolicyFile.read(),
                AssessmentPolicyFile.read());
        return DeciderSpec.of(decider)
                .as(TestActors.officer("AAA"))
                .given(opened(), consent(SIBLING_OF_AGE), document(SIBLING_OF_AGE))
                .given(assessed(SIBLING_OF_AGE), fit(SIBLING_OF_AGE))
                .given(new ItineraryProposed(
                        CASE, ITINERARY, Set.of(SIBLING_OF_AGE), legs(), escorted, NOTICE, PLANNER))
                .given(leader(), transitRequested(), transitAuthorised())
                .at(DEPARTS);
    }
}
