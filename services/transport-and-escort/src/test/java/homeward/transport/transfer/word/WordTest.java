package homeward.transport.transfer.word;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.ASSESSOR;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.RAISED_BY;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.SUSPENSION;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.source;
import static homeward.transport.transfer.Given.suspended;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.Concern;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.LandingDecision;
import homeward.events.transport.TransferEvent.SuspensionCause;
import homeward.events.transport.TransferEvent.SuspensionContent;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.Word;
import homeward.events.transport.TransferEvent.WordGiven;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.testkit.TestOpenings;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.GiveWord;
import homeward.transport.transfer.TransferCommand.LearnSuspension;
import homeward.transport.transfer.TransferCommand.RecordArrival;
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.TransferCommand.RecordTakeBack;
import homeward.transport.transfer.TransferCommand.SignHandover;
import homeward.transport.transfer.TransferState;

/** A return that is suspended in the air or on landing: nobody is handed over before the requesting state gives word. */
class WordTest {

    private static final Instant IN_THE_AIR = ONWARD.plusSeconds(3_600);
    private static final Instant LANDED = ARRIVES.plusSeconds(600);
    private static final UUID OFFICER = new UUID(4, 8);
    private static final Actor DECIDES =
            new Actor("another", REQUESTING, "Return office of AAA", Set.of("requesting-officer"));
    private static final SignHandover SIGN = new SignHandover(CASE, ITINERARY, LANDED);
    private static final LearnSuspension CONCERN = learn(Concern.Ground.NON_REFOULEMENT);
    private static final UUID DECISION = new UUID(4, 3);

    private static LearnSuspension learn(Concern.Ground ground) {
        return new LearnSuspension(
                CASE, CHILD, SUSPENSION, RAISED_BY, IN_THE_AIR, Given.concern(CHILD, ground), source(9));
    }

    private static GiveWord word(Word word) {
        return new GiveWord(CASE, SUSPENSION, OFFICER, word, "Ada Exemplar", "fictional");
    }

    private static WordGiven given(Word word) {
        var author = new Concern.Author(DECIDES.id(), DECIDES.authority(), DECIDES.state());
        return new WordGiven(
                CASE,
                SUSPENSION,
                ITINERARY,
                word,
                Personal.of(CHILD, new LandingDecision("Ada Exemplar", "fictional", author)));
    }

    private static IncidentOpened incident() {
        return new IncidentOpened(CASE, SUSPENSION, ITINERARY, CHILD, IncidentKind.HANDOVER_AWAITS_WORD);
    }

    private static SuspensionLearned learned() {
        return new SuspensionLearned(
                CASE,
                CHILD,
                SUSPENSION,
                RAISED_BY,
                IN_THE_AIR,
                Given.content(CHILD, SuspensionCause.CONCERN),
                source(9));
    }

    /** In the air on the second leg, with a concern that has just been learned. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> inTheAir() {
        return Given.readyToDepart(departed(1), arrived(1), departed(2), learned(), incident())
                .at(IN_THE_AIR)
                .as(DECIDES);
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> landed() {
        return inTheAir().given(arrived(2)).at(LANDED);
    }

    @Test
    void aConcernInTheAirOpensAnIncident() {
        Given.readyToDepart(departed(1), arrived(1), departed(2))
                .at(IN_THE_AIR)
                .when(CONCERN)
                .then(learned(), incident());
    }

    @Test
    void soDoesOneBetweenTheDepartureAndItsRecording() {
        Instant concern = DEPARTS.plusSeconds(300);
        var learned = suspended(CHILD, concern, 9);
        Given.readyToDepart(learned)
                .at(DEPARTS.plusSeconds(600))
                .when(new RecordDeparture(CASE, ITINERARY, 1, concern))
                .refused(Kind.RULE, "no-departure-while-suspended")
                .when(depart(1))
                .then(departed(1), incident())
                .at(STOPOVER)
                .when(new RecordArrival(CASE, ITINERARY, 1, STOPOVER))
                .thenTypes(Arrived.class)
                .at(ONWARD)
                .when(depart(2))
                .refused(Kind.RULE, "await-word");
        Given.readyToDepart(learned, new TransferEvent.SuspensionEndLearned(CASE, CHILD, SUSPENSION, source(10)))
                .at(DEPARTS.plusSeconds(600))
                .when(depart(1))
                .then(departed(1));
    }

    /** So that a concern is not passed round by a time before it. */
    @Test
    void whoeverWasStillToLeaveByThePlanIsNotSaidToHaveLeftBeforeTheConcern() {
        Instant concern = DEPARTS.minusSeconds(300);
        var learned = suspended(CHILD, concern, 9);
        Given.readyToDepart(learned)
                .when(new RecordDeparture(CASE, ITINERARY, 1, concern.minusSeconds(300)))
                .refused(Kind.RULE, "no-departure-while-suspended");
        Given.readyToDepart(suspended(CHILD, DEPARTS, 9))
                .when(new RecordDeparture(CASE, ITINERARY, 1, DEPARTS.minusSeconds(300)))
                .thenTypes(Departed.class, IncidentOpened.class);
    }

    @Test
    void aLaterLegThatBeganBeforeTheConcernIsRecordedAndAwaitsTheWordOnce() {
        var late = Given.readyToDepart(departed(1), arrived(1), learned(), incident())
                .at(IN_THE_AIR.plusSeconds(60))
                .as(DECIDES);
        late.when(depart(2))
                .then(departed(2))
                .given(arrived(2))
                .at(LANDED)
                .when(SIGN)
                .refused(Kind.CONFLICT, "await-word");
        Given.readyToDepart(departed(1), arrived(1), learned(), incident(), given(Word.TAKE_BACK))
                .at(IN_THE_AIR.plusSeconds(60))
                .when(depart(2))
                .refused(Kind.RULE, "await-word");
    }

    @Test
    void soDoesOneOnLandingWhenOneStateHasSigned() {
        Given.readyToDepart(departed(1), arrived(1), departed(2), arrived(2))
                .at(LANDED)
                .when(SIGN)
                .thenTypes(HandoverSigned.class)
                .when(CONCERN)
                .then(learned(), incident())
                .as(TestActors.officer("BBB"))
                .when(SIGN)
                .refused(Kind.CONFLICT, "await-word");
    }

    @Test
    void beforeTheDepartureAndAfterTheHandoverThereIsNothingToHold() {
        Given.readyToDepart().when(CONCERN).then(learned());
        Given.readyToDepart(departed(1), arrived(1), departed(2), arrived(2), completed())
                .at(LANDED)
                .when(CONCERN)
                .then(learned());
    }

    private static HandoverCompleted completed() {
        return new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES);
    }

    @Test
    void theHandoverIsNotCompletedBeforeTheWord() {
        for (String state : Set.of("AAA", "BBB")) {
            landed().as(TestActors.officer(state)).when(SIGN).refused(Kind.CONFLICT, "await-word");
            landed().given(given(Word.AWAIT))
                    .as(TestActors.officer(state))
                    .when(SIGN)
                    .refused(Kind.CONFLICT, "await-word");
            landed().given(given(Word.TAKE_BACK))
                    .as(TestActors.officer(state))
                    .when(SIGN)
                    .refused(Kind.CONFLICT, "await-word");
        }
    }

    @Test
    void aLiftedConcernStillAwaitsTheWord() {
        landed().given(new TransferEvent.SuspensionEndLearned(CASE, CHILD, SUSPENSION, source(10)))
                .when(SIGN)
                .refused(Kind.CONFLICT, "await-word");
    }

    @Test
    void theWordToContinuePermitsTheHandover() {
        landed().when(word(Word.CONTINUE))
                .then(given(Word.CONTINUE))
                .when(SIGN)
                .thenTypes(HandoverSigned.class)
                .as(TestActors.officer("BBB"))
                .when(SIGN)
                .thenTypes(HandoverSigned.class, HandoverCompleted.class);
    }

    @Test
    void eachConcernAwaitsAWordOfItsOwn() {
        UUID second = new UUID(4, 2);
        landed().when(word(Word.CONTINUE))
                .thenTypes(WordGiven.class)
                .when(new LearnSuspension(
                        CASE,
                        PARENT,
                        second,
                        RAISED_BY,
                        IN_THE_AIR,
                        Given.concern(PARENT, Concern.Ground.HEALTH),
                        source(10)))
                .thenTypes(SuspensionLearned.class, IncidentOpened.class)
                .when(SIGN)
                .refused(Kind.CONFLICT, "await-word");
    }

    /** In the air on the second leg, when a court is asked or has decided. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> stopped(Concern.Ground ground) {
        return Given.readyToDepart(departed(1), arrived(1), departed(2))
                .at(IN_THE_AIR)
                .as(DECIDES)
                .when(learn(ground))
                .thenTypes(SuspensionLearned.class, IncidentOpened.class);
    }

    @Test
    void noWordToContinueOverridesAnAppealThatIsNotDecided() {
        stopped(Concern.Ground.SUSPENSIVE_APPEAL)
                .when(word(Word.CONTINUE))
                .refused(Kind.RULE, "appeal-pending")
                .when(word(Word.AWAIT))
                .then(given(Word.AWAIT))
                .when(word(Word.CONTINUE))
                .refused(Kind.RULE, "appeal-pending")
                .given(new TransferEvent.SuspensionEndLearned(CASE, CHILD, SUSPENSION, source(10)))
                .when(word(Word.CONTINUE))
                .then(given(Word.CONTINUE));
        stopped(Concern.Ground.SUSPENSIVE_APPEAL)
                .when(word(Word.TAKE_BACK))
                .thenTypes(WordGiven.class, TakeBackOpened.class);
    }

    @Test
    void norWhatACourtHasDecided() {
        stopped(Concern.Ground.APPEAL_UPHELD)
                .when(word(Word.CONTINUE))
                .refused(Kind.RULE, "court-decision-stands")
                .when(word(Word.TAKE_BACK))
                .thenTypes(WordGiven.class, TakeBackOpened.class);
    }

    @Test
    void whatACourtDecidesOnTheWayStopsWhoeverWasToContinue() {
        landed().when(word(Word.CONTINUE))
                .then(given(Word.CONTINUE))
                .when(decision())
                .thenTypes(SuspensionLearned.class, IncidentOpened.class)
                .when(SIGN)
                .refused(Kind.CONFLICT, "await-word")
                .when(new GiveWord(CASE, DECISION, OFFICER, Word.CONTINUE, "Ada Exemplar", null))
                .refused(Kind.RULE, "court-decision-stands");
        landed().when(decision())
                .thenTypes(SuspensionLearned.class, IncidentOpened.class)
                .when(word(Word.CONTINUE))
                .refused(Kind.RULE, "court-decision-stands");
    }

    private static LearnSuspension decision() {
        return new LearnSuspension(
                CASE,
                CHILD,
                DECISION,
                RAISED_BY,
                LANDED,
                Given.concern(CHILD, Concern.Ground.APPEAL_UPHELD),
                source(11));
    }

    @Test
    void ofASuspensionThatCannotBeReadOnlyTheTakeBackIsPossible() {
        var unread = new SuspensionLearned(CASE, CHILD, SUSPENSION, RAISED_BY, IN_THE_AIR, null, source(9));
        Given.readyToDepart(departed(1), arrived(1), departed(2), unread, incident())
                .at(IN_THE_AIR)
                .as(DECIDES)
                .when(word(Word.CONTINUE))
                .refused(Kind.CONFLICT, "protection-record-erased")
                .when(word(Word.TAKE_BACK))
                .thenTypes(WordGiven.class, TakeBackOpened.class);
    }

    @Test
    void whoIsNotHandedOverIsTakenBackFromTheRequestedState() {
        landed().when(word(Word.TAKE_BACK)).thenRecorded(events -> {
            assertThat(events.getFirst()).isEqualTo(given(Word.TAKE_BACK));
            var takeBack = (TakeBackOpened) events.get(1);
            assertThat(takeBack.from()).isEqualTo(REQUESTED);
            assertThat(takeBack.cause()).isEqualTo(TakeBackCause.NOT_HANDED_OVER);
            landed().given(events)
                    .at(LANDED.plusSeconds(60))
                    .when(new RecordTakeBack(CASE, takeBack.takeBackId(), LANDED.plusSeconds(60)))
                    .then(
                            new TakenBack(CASE, ITINERARY, takeBack.takeBackId(), LANDED.plusSeconds(60)),
                            new TransferFailed(
                                    CASE,
                                    ITINERARY,
                                    FailureReason.SUSPENDED,
                                    LANDED.plusSeconds(60),
                                    Given.REQUESTING,
                                    null));
        });
    }

    @Test
    void onTheWayNobodyGoesOnBeforeTheWord() {
        var onTheGround = suspended(CHILD, STOPOVER, 9);
        var stopover = Given.readyToDepart(departed(1), arrived(1), onTheGround, incident())
                .at(ONWARD)
                .as(DECIDES);
        stopover.when(depart(2))
                .refused(Kind.RULE, "await-word")
                .when(word(Word.CONTINUE))
                .thenTypes(WordGiven.class)
                .when(depart(2))
                .then(departed(2));
    }

    @Test
    void fromATransitStateTravellersAreTakenBackAsWell() {
        Given.readyToDepart(departed(1), learned(), incident())
                .at(DEPARTS.plusSeconds(60))
                .as(DECIDES)
                .when(word(Word.TAKE_BACK))
                .thenRecorded(events ->
                        assertThat(((TakeBackOpened) events.get(1)).from()).isEqualTo(TRANSIT));
    }

    @Test
    void toAwaitMayBeFollowedByAnotherWordAndNothingElse() {
        inTheAir()
                .when(word(Word.AWAIT))
                .then(given(Word.AWAIT))
                .when(word(Word.CONTINUE))
                .then(given(Word.CONTINUE))
                .when(word(Word.TAKE_BACK))
                .refused(Kind.CONFLICT, "word-given-once");
    }

    @Test
    void onlyAnotherOfficerOfTheRequestingStateGivesWord() {
        inTheAir().as(TestActors.officer("BBB")).when(word(Word.CONTINUE)).refused(Kind.NOT_YOURS);
        inTheAir()
                .when(new GiveWord(CASE, SUSPENSION, RAISED_BY, Word.CONTINUE, "Ada Exemplar", null))
                .refused(Kind.RULE, "another-officer-decides");
        inTheAir().as(officer(ASSESSOR.id())).when(word(Word.CONTINUE)).refused(Kind.RULE, "another-officer-decides");
        inTheAir()
                .as(officer(Given.PLANNER.id()))
                .when(word(Word.CONTINUE))
                .refused(Kind.RULE, "another-officer-decides");
        inTheAir()
                .as(TestActors.with("AAA", "requesting-officer", "escort-leader"))
                .when(word(Word.CONTINUE))
                .refused(Kind.NOT_YOURS, "independent-of-the-transfer");
    }

    /** The concern of the incident is another officer's; the earlier one has ended. */
    @Test
    void norDoesWhoeverRaisedOrAssessedAnEarlierConcernOfThePerson() {
        UUID earlier = new UUID(4, 4);
        var content = new SuspensionContent(
                SuspensionCause.CONCERN, new Concern.Author("earlier", "Asylum authority of AAA", Given.REQUESTING));
        var ended = Given.readyToDepart(
                        new SuspensionLearned(
                                CASE,
                                CHILD,
                                earlier,
                                RAISED_BY,
                                Given.NOTICE.minusSeconds(60),
                                TestOpenings.sealed(CHILD, content),
                                source(3)),
                        new TransferEvent.SuspensionEndLearned(CASE, CHILD, earlier, source(4)),
                        departed(1),
                        arrived(1),
                        departed(2),
                        learned(),
                        incident())
                .at(IN_THE_AIR);
        for (Word word : Word.values()) {
            ended.as(officer("earlier")).when(word(word)).refused(Kind.RULE, "another-officer-decides");
        }
        ended.as(officer("raiser")).when(word(Word.CONTINUE)).refused(Kind.RULE, "another-officer-decides");
        ended.as(DECIDES).when(word(Word.CONTINUE)).then(given(Word.CONTINUE));
    }

    private static Actor officer(String id) {
        return new Actor(id, new StateCode("AAA"), "Yet another authority", Set.of("requesting-officer"));
    }

    @Test
    void noWordIsGivenAboutWhatAwaitsNone() {
        Given.readyToDepart(departed(1)).as(DECIDES).when(word(Word.CONTINUE)).refused(Kind.UNKNOWN);
    }
}
