package homeward.transport.transfer.correction;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.readyToDepart;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.FailureTimeCorrected;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakeBackTimeCorrected;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.CorrectFailureTime;
import homeward.transport.transfer.TransferCommand.CorrectJourneyTime;
import homeward.transport.transfer.TransferCommand.CorrectTakeBackTime;
import homeward.transport.transfer.TransferCommand.RecordTakeBack;
import homeward.transport.transfer.TransferState;

/** Times of a failure and of a take-back. */
class CorrectEndTest {

    private static final UUID TAKE_BACK = new UUID(11, 1);
    private static final Instant BACK = ARRIVES.plus(Duration.ofDays(1));

    @Test
    void theStateThatRecordedAFailureCorrectsItsTime() {
        failed().as(TestActors.officer("BBB"))
                .when(new CorrectFailureTime(CASE, ITINERARY, STOPOVER))
                .then(new FailureTimeCorrected(CASE, ITINERARY, ONWARD, STOPOVER))
                .when(new CorrectFailureTime(CASE, ITINERARY, STOPOVER))
                .invalid("corrected");
        failed().when(new CorrectFailureTime(CASE, ITINERARY, STOPOVER))
                .refused(Kind.NOT_YOURS, "corrected-by-its-author");
        failed().as(TestActors.officer("CCC"))
                .when(new CorrectFailureTime(CASE, ITINERARY, STOPOVER))
                .refused(Kind.NOT_YOURS);
        readyToDepart()
                .when(new CorrectFailureTime(CASE, ITINERARY, DEPARTS))
                .refused(Kind.CONFLICT, "recorded-before-corrected");
    }

    @Test
    void aFailureStaysBetweenTheLastStepAndTheTakeBack() {
        var spec = failed().as(TestActors.officer("BBB"))
                .given(new TakenBack(CASE, ITINERARY, TAKE_BACK, ARRIVES))
                .at(BACK);
        spec.when(new CorrectFailureTime(CASE, ITINERARY, STOPOVER.minusSeconds(1)))
                .invalid("corrected");
        spec.when(new CorrectFailureTime(CASE, ITINERARY, ARRIVES.plusSeconds(1)))
                .invalid("corrected");
        spec.when(new CorrectFailureTime(CASE, ITINERARY, ARRIVES)).thenTypes(FailureTimeCorrected.class);
    }

    @Test
    void noStepIsCorrectedToATimeAfterTheFailure() {
        failed().when(new CorrectJourneyTime(CASE, ITINERARY, 1, JourneyTime.ARRIVAL, ONWARD.plusSeconds(1)))
                .invalid("corrected");
    }

    @Test
    void aTakeBackIsNotBeforeTheFailureNorAfterTheNextProposal() {
        var spec = failed().at(BACK).given(new TakenBack(CASE, ITINERARY, TAKE_BACK, ARRIVES));
        spec.when(new CorrectTakeBackTime(CASE, TAKE_BACK, ONWARD.minusSeconds(1)))
                .invalid("corrected");
        spec.when(new CorrectTakeBackTime(CASE, TAKE_BACK, BACK.plusSeconds(1))).invalid("corrected");
        spec.when(new CorrectTakeBackTime(CASE, TAKE_BACK, BACK))
                .then(new TakeBackTimeCorrected(CASE, ITINERARY, TAKE_BACK, ARRIVES, BACK));
        var next = failed().at(BACK)
                .given(
                        new TakenBack(CASE, ITINERARY, TAKE_BACK, ARRIVES),
                        new ItineraryProposed(
                                CASE,
                                OTHER_ITINERARY,
                                Set.of(PARENT),
                                legs(),
                                false,
                                ARRIVES.plusSeconds(600),
                                PLANNER));
        next.when(new CorrectTakeBackTime(CASE, TAKE_BACK, ARRIVES.plusSeconds(601)))
                .invalid("corrected");
        next.when(new CorrectTakeBackTime(CASE, TAKE_BACK, ARRIVES.plusSeconds(600)))
                .thenTypes(TakeBackTimeCorrected.class);
    }

    @Test
    void aFailureThatFollowedFromTheTakeBackMovesWithIt() {
        readyToDepart(departed(1), arrived(1))
                .given(new TakeBackOpened(
                        CASE, ITINERARY, TAKE_BACK, TRANSIT, Set.of(PARENT, CHILD), TakeBackCause.TRANSIT_REVOKED))
                .at(BACK)
                .when(new RecordTakeBack(CASE, TAKE_BACK, ARRIVES))
                .thenTypes(TakenBack.class, TransferFailed.class)
                .when(new CorrectFailureTime(CASE, ITINERARY, BACK))
                .refused(Kind.CONFLICT, "corrected-with-the-take-back")
                .when(new CorrectTakeBackTime(CASE, TAKE_BACK, BACK))
                .then(
                        new TakeBackTimeCorrected(CASE, ITINERARY, TAKE_BACK, ARRIVES, BACK),
                        new FailureTimeCorrected(CASE, ITINERARY, ARRIVES, BACK));
    }

    @Test
    void onlyTheRequestingSideCorrectsATakeBackThatWasRecorded() {
        failed().when(new CorrectTakeBackTime(CASE, TAKE_BACK, BACK))
                .refused(Kind.CONFLICT, "recorded-before-corrected");
        failed().when(new CorrectTakeBackTime(CASE, new UUID(11, 9), BACK)).refused(Kind.UNKNOWN);
        failed().given(new TakenBack(CASE, ITINERARY, TAKE_BACK, ARRIVES))
                .as(TestActors.officer("BBB"))
                .when(new CorrectTakeBackTime(CASE, TAKE_BACK, BACK))
                .refused(Kind.NOT_YOURS);
    }

    /** The requested state found the travellers to be refused on the way. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> failed() {
        return readyToDepart(departed(1), arrived(1))
                .given(
                        new TransferFailed(CASE, ITINERARY, FailureReason.ENTRY_REFUSED, ONWARD, REQUESTED, null),
                        new TakeBackOpened(
                                CASE,
                                ITINERARY,
                                TAKE_BACK,
                                TRANSIT,
                                Set.of(PARENT, CHILD),
                                TakeBackCause.TRANSFER_FAILED))
                .at(ARRIVES);
    }
}
