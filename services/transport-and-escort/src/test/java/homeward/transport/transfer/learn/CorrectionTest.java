package homeward.transport.transfer.learn;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.documentOf;
import static homeward.transport.transfer.Given.fit;
import static homeward.transport.transfer.Given.leader;
import static homeward.transport.transfer.Given.notified;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.planned;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.readyToDepart;
import static homeward.transport.transfer.Given.source;
import static homeward.transport.transfer.Given.transfer;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.Majority;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent.AgeAssessed;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.CorrectionLearned;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.DocumentsQuestionLearned;
import homeward.events.transport.TransferEvent.InternalRecordLearned;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.RecipientConfirmed;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.events.transport.TransferEvent.RecipientNamed;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.testkit.TestActors;
import homeward.testkit.TestOpenings;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.AssessAge;
import homeward.transport.transfer.TransferCommand.LearnCorrection;
import homeward.transport.transfer.TransferCommand.LearnDocumentsQuestion;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;

/** What the form says about a traveller was corrected. */
class CorrectionTest {

    private static final LocalDate COMES_OF_AGE = LocalDate.parse("2027-04-17");
    private static final Personal<Majority> MAJORITY =
            TestOpenings.sealed(PARENT, new Majority(COMES_OF_AGE, COMES_OF_AGE));
    private static final UUID RECIPIENT = new UUID(11, 1);

    @Test
    void whoBecomesAChildDoesNotTravelAloneOrAccompanyAnother() {
        transfer()
                .given(opened(), childNow())
                .when(new ProposeItinerary(CASE, ITINERARY, Set.of(PARENT, CHILD), Given.legs(), false))
                .refused(Kind.RULE, "family-unity");
        transfer()
                .given(opened(Given.adult(PARENT, FamilyRole.PRINCIPAL)), childNow())
                .given(consent(PARENT), judged(), documentAfter(), fit(PARENT))
                .given(planned(PARENT))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "best-interest-decision-for-unaccompanied-child");
    }

    @Test
    void theCorrectionIsRecordedWithTheDayOfMajoritySealedAnew() {
        transfer()
                .given(opened())
                .when(new LearnCorrection(
                        CASE, PARENT, Set.of(CorrectedField.DATE_OF_BIRTH), true, MAJORITY, null, NOTICE, source(9)))
                .thenTypes(CorrectionLearned.class);
        transfer()
                .when(new LearnCorrection(
                        CASE, PARENT, Set.of(CorrectedField.DATE_OF_BIRTH), true, MAJORITY, null, NOTICE, source(9)))
                .refused(Kind.UNKNOWN);
    }

    @Test
    void documentsCountAgainOnceTheyAreUpheld() {
        var spec = readyToDepart(renamed(PARENT), notified(ITINERARY));
        spec.when(depart(1)).refused(Kind.RULE, "travel-document-valid-through-arrival");
        spec.given(judged()).when(depart(1)).refused(Kind.RULE, "travel-document-valid-through-arrival");
        spec.given(documentAfter()).when(depart(1)).refused(Kind.RULE, "assessment-after-new-facts");
        spec.given(assessedAnew()).when(depart(1)).thenTypes(Departed.class);
    }

    @Test
    void thatTheDocumentsAreInQuestionIsRecordedWithTheCorrectionThatItFollows() {
        var spec = readyToDepart(renamed(PARENT), documentAfter(), notified(ITINERARY));
        spec.when(depart(1)).refused(Kind.RULE, "travel-document-valid-through-arrival");
        spec.when(new LearnDocumentsQuestion(CASE, PARENT, 9, source(4))).then(judged());
        spec.given(assessedAnew()).when(depart(1)).thenTypes(Departed.class);
    }

    @Test
    void anAssessmentOfADayBeforeTheCorrectionDoesNotKnowIt() {
        var nextDay = new CorrectionLearned(
                CASE,
                PARENT,
                Set.of(CorrectedField.NATIONALITIES),
                false,
                null,
                null,
                NOTICE.plus(Duration.ofDays(1)),
                source(9));
        var spec = readyToDepart(nextDay, judged(), documentAfter(), notified(ITINERARY), assessedAnew());
        spec.when(depart(1)).refused(Kind.RULE, "assessment-after-new-facts");
        spec.given(Given.assessed(
                        PARENT, 31, Given.ASSESSOR, Given.ASSESSED_ON.plusDays(1), Given.REQUESTED, Given.TRANSIT))
                .when(depart(1))
                .thenTypes(Departed.class);
    }

    @Test
    void aDocumentUpheldBeforeTheCorrectionIsLearnedHereCounts() {
        readyToDepart(judged(), documentAfter(), renamed(PARENT), notified(ITINERARY), assessedAnew())
                .when(depart(1))
                .thenTypes(Departed.class);
    }

    @Test
    void aDocumentPresentedBeforeTheCorrectionAndLearnedAfterItDoesNotCount() {
        transfer()
                .given(opened(Given.adult(PARENT, FamilyRole.PRINCIPAL)), renamed(PARENT), judged())
                .given(consent(PARENT), document(PARENT), fit(PARENT))
                .given(planned(PARENT))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "travel-document-valid-through-arrival");
    }

    @Test
    void theNoticeMustBeGivenAnewBecauseItNamedThePersonOtherwise() {
        readyToDepart(renamed(PARENT), judged(), documentAfter())
                .when(depart(1))
                .refused(Kind.RULE, "notice-before-departure")
                .at(NOTICE)
                .when(new NotifyTransfer(CASE, ITINERARY))
                .thenTypes(TransferNotified.class);
    }

    @Test
    void whoIsOnTheWayTravelsOnByTheNoticeGiven() {
        readyToDepart(departed(1), arrived(1), renamed(PARENT), judged(), documentAfter())
                .at(Given.ONWARD)
                .when(depart(2))
                .thenTypes(Departed.class);
    }

    @Test
    void decisionsAboutAChildAreMadeAnew() {
        var spec = transfer()
                .given(opened(Given.child(CHILD, null)), consent(CHILD), document(CHILD), fit(CHILD))
                .given(new BestInterestDecisionRecorded(
                        CASE,
                        CHILD,
                        new UUID(8, 1),
                        Set.of(Separation.TRAVELS_APART),
                        "Family court",
                        Personal.of(CHILD, "text"),
                        Given.DECIDER))
                .given(
                        new RecipientNamed(
                                CASE,
                                CHILD,
                                RECIPIENT,
                                RecipientKind.GUARDIAN,
                                Personal.of(CHILD, new RecipientIdentity("Sample", null)),
                                Given.DECIDER),
                        new RecipientConfirmed(CASE, CHILD, RECIPIENT))
                .given(proposed(ITINERARY, CHILD), leader(), transitRequested(), transitAuthorised())
                .at(DEPARTS);
        spec.given(
                        new CorrectionLearned(
                                CASE, CHILD, Set.of(CorrectedField.NAMES), true, null, null, NOTICE, source(9)),
                        notified(ITINERARY))
                .when(depart(1))
                .refused(Kind.RULE, "best-interest-decision-for-unaccompanied-child");
        spec.given(new BestInterestDecisionRecorded(
                        CASE,
                        CHILD,
                        new UUID(8, 2),
                        Set.of(Separation.TRAVELS_APART),
                        "Family court",
                        Personal.of(CHILD, "text"),
                        Given.DECIDER))
                .when(depart(1))
                .refused(Kind.RULE, "confirmed-recipient-for-unaccompanied-child");
    }

    @Test
    void anAssessmentOfAgeDoesNotOutliveACorrectionOfTheDateOfBirth() {
        transfer()
                .given(opened(Given.minor(CHILD, PARENT, Majority.UNKNOWN), Given.adult(PARENT, FamilyRole.PRINCIPAL)))
                .given(new AgeAssessed(
                        CASE,
                        CHILD,
                        new UUID(9, 1),
                        AgeFinding.ADULT,
                        "Institute",
                        Personal.of(CHILD, "text"),
                        Given.DECIDER))
                .given(correction(CHILD, CorrectedField.DATE_OF_BIRTH, null))
                .when(new ProposeItinerary(CASE, ITINERARY, Set.of(CHILD), Given.legs(), false))
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void whoWasTakenForAChildRemainsOneUntilChildProtectionHasAssessedTheAge() {
        var adultNow = new CorrectionLearned(
                CASE,
                CHILD,
                Set.of(CorrectedField.DATE_OF_BIRTH, CorrectedField.ACCOMPANYING_PARENT),
                false,
                null,
                null,
                NOTICE,
                source(9));
        var alone = new ProposeItinerary(CASE, ITINERARY, Set.of(CHILD), Given.legs(), false);
        var spec = transfer()
                .given(opened(Given.minor(CHILD, PARENT, Majority.UNKNOWN), Given.adult(PARENT, FamilyRole.PRINCIPAL)))
                .given(adultNow);
        spec.when(alone).refused(Kind.RULE, "family-unity");
        spec.given(new AgeAssessed(
                        CASE,
                        CHILD,
                        new UUID(9, 1),
                        AgeFinding.ADULT,
                        "Institute",
                        Personal.of(CHILD, "text"),
                        Given.DECIDER))
                .when(alone)
                .thenTypes(ItineraryProposed.class);
    }

    /** The form said 13; by the correction the child comes of age on the day of travel. */
    @Test
    void neitherDoesAChildComeOfAgeByACorrectedDateOfBirthAlone() {
        var alone = new ProposeItinerary(CASE, ITINERARY, Set.of(CHILD), Given.legs(), false);
        var spec = transfer()
                .given(opened())
                .when(comesOfAge(CorrectedField.DATE_OF_BIRTH))
                .thenTypes(CorrectionLearned.class)
                .when(alone)
                .refused(Kind.RULE, "family-unity")
                .when(comesOfAge(CorrectedField.NAMES))
                .thenTypes(CorrectionLearned.class)
                .when(alone)
                .refused(Kind.RULE, "family-unity");
        spec.as(new Actor("another", Given.REQUESTING, "Youth welfare office", Set.of("child-protection-officer")))
                .when(new AssessAge(CASE, CHILD, AgeFinding.ADULT, "Institute", Personal.of(CHILD, "text")))
                .thenTypes(AgeAssessed.class)
                .as(TestActors.officer("AAA"))
                .when(alone)
                .thenTypes(ItineraryProposed.class);
    }

    private static LearnCorrection comesOfAge(CorrectedField field) {
        LocalDate day = LocalDate.parse("2026-03-10");
        return new LearnCorrection(
                CASE,
                CHILD,
                Set.of(field),
                true,
                TestOpenings.sealed(CHILD, new Majority(day, day)),
                PARENT,
                NOTICE,
                source(9));
    }

    @Test
    void whoComesOfAgeByBothDatesOfBirthIsAnAdult() {
        LocalDate day = LocalDate.parse("2026-03-10");
        transfer()
                .given(opened(
                        Given.adult(PARENT, FamilyRole.PRINCIPAL), Given.minor(CHILD, PARENT, new Majority(day, day))))
                .when(new LearnCorrection(
                        CASE, CHILD, Set.of(CorrectedField.DATE_OF_BIRTH), false, null, null, NOTICE, source(9)))
                .thenTypes(CorrectionLearned.class)
                .when(new ProposeItinerary(CASE, ITINERARY, Set.of(CHILD), Given.legs(), false))
                .thenTypes(ItineraryProposed.class);
    }

    @Test
    void aChildStaysWithTheAdultKnownBeforeUntilChildProtectionHasDecided() {
        var withAnother = new CorrectionLearned(
                CASE,
                CHILD,
                Set.of(CorrectedField.ACCOMPANYING_PARENT),
                true,
                null,
                Given.SIBLING_OF_AGE,
                NOTICE,
                source(9));
        var propose = new ProposeItinerary(CASE, ITINERARY, Set.of(CHILD, Given.SIBLING_OF_AGE), Given.legs(), false);
        var spec = transfer()
                .given(opened(
                        Given.minor(CHILD, PARENT, Majority.UNKNOWN),
                        Given.adult(PARENT, FamilyRole.PRINCIPAL),
                        Given.adult(Given.SIBLING_OF_AGE, FamilyRole.OTHER_RELATIVE)))
                .given(withAnother);
        spec.when(propose).refused(Kind.RULE, "family-unity");
        spec.given(new BestInterestDecisionRecorded(
                        CASE,
                        CHILD,
                        new UUID(8, 1),
                        Set.of(Separation.TRAVELS_APART),
                        "Family court",
                        Personal.of(CHILD, "text"),
                        Given.DECIDER))
                .when(propose)
                .thenTypes(ItineraryProposed.class);
    }

    @Test
    void whatDoesNotIdentifyThePersonChangesNothing() {
        readyToDepart(correction(PARENT, CorrectedField.OTHER_PARTICULARS, null))
                .when(depart(1))
                .thenTypes(Departed.class);
    }

    private static CorrectionLearned childNow() {
        return new CorrectionLearned(
                CASE, PARENT, Set.of(CorrectedField.DATE_OF_BIRTH), true, MAJORITY, null, NOTICE, source(9));
    }

    private static CorrectionLearned renamed(PersonId person) {
        return new CorrectionLearned(CASE, person, Set.of(CorrectedField.NAMES), false, null, null, NOTICE, source(9));
    }

    private static CorrectionLearned correction(
            PersonId person, CorrectedField field, @Nullable Personal<Majority> majority) {
        return new CorrectionLearned(
                CASE,
                person,
                Set.of(field),
                person.equals(CHILD),
                majority,
                person.equals(CHILD) ? PARENT : null,
                NOTICE,
                source(9));
    }

    private static DocumentsQuestionLearned judged() {
        return new DocumentsQuestionLearned(CASE, PARENT, 9, source(4));
    }

    private static TravelDocumentLearned documentAfter() {
        return new TravelDocumentLearned(CASE, PARENT, documentOf(PARENT), LocalDate.parse("2026-12-31"), source(5));
    }

    private static InternalRecordLearned assessedAnew() {
        return Given.assessed(PARENT, 30, Given.ASSESSOR, Given.ASSESSED_ON, Given.REQUESTED, Given.TRANSIT);
    }
}
