package homeward.transport.transfer.correction;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.readyToDepart;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.JourneyTimeCorrected;
import homeward.events.transport.TransferEvent.SignatureTimeCorrected;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.CorrectJourneyTime;
import homeward.transport.transfer.TransferCommand.CorrectSignatureTime;
import homeward.transport.transfer.TransferState;

class CorrectSignatureTimeTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant FIRST = ARRIVES.plus(HOUR);
    private static final Instant SECOND = FIRST.plus(HOUR);
    private static final Instant RECORDED = SECOND.plus(HOUR);
    private static final UUID CLAIM = new UUID(11, 3);

    @Test
    void theHandoverMovesWithTheLaterSignature() {
        handedOver()
                .as(TestActors.officer("BBB"))
                .when(correct(RECORDED))
                .then(
                        new SignatureTimeCorrected(CASE, ITINERARY, REQUESTED, SECOND, RECORDED),
                        new HandoverTimeCorrected(CASE, ITINERARY, Set.of(PARENT, CHILD), SECOND, RECORDED))
                .when(correct(SECOND))
                .then(
                        new SignatureTimeCorrected(CASE, ITINERARY, REQUESTED, RECORDED, SECOND),
                        new HandoverTimeCorrected(CASE, ITINERARY, Set.of(PARENT, CHILD), RECORDED, SECOND));
    }

    @Test
    void theEarlierSignatureMovesNothingElse() {
        handedOver()
                .when(correct(ARRIVES))
                .then(new SignatureTimeCorrected(CASE, ITINERARY, REQUESTING, FIRST, ARRIVES));
    }

    /** From the handover count the assistance and the limit for a claim: neither state shortens or lengthens them alone. */
    @Test
    void noStateMovesTheHandoverBeforeTheOthersSignatureOrAfterItRecordedItsOwn() {
        handedOver()
                .as(TestActors.officer("BBB"))
                .when(correct(ARRIVES))
                .then(
                        new SignatureTimeCorrected(CASE, ITINERARY, REQUESTED, SECOND, ARRIVES),
                        new HandoverTimeCorrected(CASE, ITINERARY, Set.of(PARENT, CHILD), SECOND, FIRST));
        handedOver()
                .as(TestActors.officer("BBB"))
                .when(correct(RECORDED.plusMillis(1)))
                .invalid("corrected");
        handedOver().when(correct(RECORDED.plusMillis(1))).invalid("corrected");
    }

    @Test
    void aSignatureIsNotBeforeTheLastArrival() {
        handedOver().when(correct(ARRIVES.minusMillis(1))).invalid("corrected");
    }

    /** What was recorded a year too early is mended from the end of the journey backwards. */
    @Test
    void afterTheSignaturesTheArrivalIsCorrectedToo() {
        handedOver()
                .when(correct(RECORDED))
                .thenTypes(SignatureTimeCorrected.class, HandoverTimeCorrected.class)
                .as(TestActors.officer("BBB"))
                .when(correct(RECORDED))
                .thenTypes(SignatureTimeCorrected.class)
                .as(TestActors.officer("AAA"))
                .when(new CorrectJourneyTime(CASE, ITINERARY, 2, JourneyTime.ARRIVAL, RECORDED))
                .thenTypes(JourneyTimeCorrected.class);
    }

    @Test
    void beforeTheHandoverOnlyTheSignatureIsCorrected() {
        arrivedAtTheEnd()
                .given(new HandoverSigned(CASE, ITINERARY, REQUESTING, FIRST, RECORDED))
                .when(correct(ARRIVES))
                .then(new SignatureTimeCorrected(CASE, ITINERARY, REQUESTING, FIRST, ARRIVES))
                .as(TestActors.officer("BBB"))
                .when(correct(ARRIVES))
                .refused(Kind.CONFLICT, "recorded-before-corrected");
    }

    @Test
    void aSignatureIsNotAfterTheTakeBackOfWhoWasReadmittedInError() {
        var back = handedOver()
                .as(TestActors.officer("BBB"))
                .given(
                        new TakeBackOpened(
                                CASE, ITINERARY, CLAIM, REQUESTED, Set.of(PARENT), TakeBackCause.READMITTED_IN_ERROR),
                        new TakenBack(CASE, ITINERARY, CLAIM, SECOND.plusSeconds(60)));
        back.when(correct(SECOND.plusSeconds(61))).invalid("corrected");
        back.when(correct(SECOND.plusSeconds(60))).thenTypes(SignatureTimeCorrected.class, HandoverTimeCorrected.class);
    }

    @Test
    void onlyAnotherTimeIsACorrectionAndOnlyTheSidesSign() {
        handedOver().when(correct(FIRST)).invalid("corrected");
        handedOver().as(TestActors.officer("CCC")).when(correct(ARRIVES)).refused(Kind.NOT_YOURS);
        handedOver()
                .when(new CorrectSignatureTime(CASE, new UUID(3, 9), ARRIVES))
                .refused(Kind.UNKNOWN);
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> arrivedAtTheEnd() {
        return readyToDepart(departed(1), arrived(1), departed(2), arrived(2)).at(RECORDED.plus(Duration.ofDays(90)));
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> handedOver() {
        return arrivedAtTheEnd()
                .given(
                        new HandoverSigned(CASE, ITINERARY, REQUESTING, FIRST, RECORDED),
                        new HandoverSigned(CASE, ITINERARY, REQUESTED, SECOND, RECORDED),
                        new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), SECOND));
    }

    private static CorrectSignatureTime correct(Instant corrected) {
        return new CorrectSignatureTime(CASE, ITINERARY, corrected);
    }
}
