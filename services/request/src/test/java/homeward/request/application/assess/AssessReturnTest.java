package homeward.request.application.assess;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.OUTSIDER;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SUSPENSION;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.suspended;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Assessment;
import homeward.events.request.Assessment.Outcome;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.events.request.ProtectionRecord;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.AssessReturn;
import homeward.request.application.ApplicationCommand.EndSuspension;
import homeward.request.application.ApplicationState;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;

class AssessReturnTest {

    private static final UUID RECORD = new UUID(9, 1);
    private static final UUID PSEUDONYM = new UUID(9, 2);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private static final StateCode DESTINATION = new StateCode("BBB");
    private static final StateCode TRANSIT = new StateCode("CCC");
    private static final Actor ANOTHER =
            new Actor("another", new StateCode("AAA"), REQUESTING.authority(), Set.of("requesting-officer"));

    private static AssessReturn assess(Outcome outcome, Concern.@Nullable Ground ground, LocalDate day) {
        return new AssessReturn(
                CASE,
                PARENT,
                RECORD,
                PSEUDONYM,
                outcome,
                ground,
                day,
                DESTINATION,
                Set.of(TRANSIT),
                Personal.of(PARENT, "fictional"));
    }

    private static AssessReturn noRisk() {
        return assess(Outcome.NO_RISK_FOUND, null, TODAY);
    }

    private static Concern.Author author(Actor actor) {
        return new Concern.Author(actor.id(), actor.authority(), actor.state());
    }

    private static Assessment assessment(Outcome outcome) {
        return new Assessment(outcome, TODAY, DESTINATION, Set.of(TRANSIT), "fictional");
    }

    private static InternalRecordKept kept(Actor by) {
        return new InternalRecordKept(
                CASE,
                PARENT,
                RECORD,
                Personal.of(PARENT, ProtectionRecord.of(assessment(Outcome.NO_RISK_FOUND), author(by))));
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> requesting() {
        return received().as(REQUESTING);
    }

    @Test
    void anAssessmentWithoutARiskIsKeptOnTheRequestingStatesOwnRecord() {
        requesting().when(noRisk()).then(kept(REQUESTING));
    }

    @Test
    void aRiskSuspendsTheReturnLikeAnyConcern() {
        requesting()
                .when(assess(Outcome.RISK_FOUND, Concern.Ground.PERSECUTION, TODAY))
                .then(new TransferSuspended(
                        CASE,
                        PARENT,
                        RECORD,
                        PSEUDONYM,
                        Personal.of(
                                PARENT,
                                new Concern(
                                        Concern.Ground.PERSECUTION,
                                        "fictional",
                                        author(REQUESTING),
                                        assessment(Outcome.RISK_FOUND),
                                        null))));
    }

    @Test
    void aGroundBelongsToARisk() {
        requesting().when(assess(Outcome.RISK_FOUND, null, TODAY)).invalid("ground");
        requesting()
                .when(assess(Outcome.NO_RISK_FOUND, Concern.Ground.HEALTH, TODAY))
                .invalid("ground");
    }

    @Test
    void onlyTheRequestingStateAssesses() {
        received().as(REQUESTED).when(noRisk()).refused(Kind.NOT_YOURS, "requesting-side-only");
        received().as(OUTSIDER).when(noRisk()).refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    @Test
    void whoeverPlansOrEscortsDoesNotAssess() {
        for (String role : Set.of("transport-coordinator", "escort-leader")) {
            received()
                    .as(TestActors.with("AAA", "requesting-officer", role))
                    .when(noRisk())
                    .refused(Kind.NOT_YOURS, "assessed-independently");
        }
    }

    @Test
    void anAssessmentIsOfTodayOrEarlier() {
        requesting()
                .when(assess(Outcome.NO_RISK_FOUND, null, TODAY.plusDays(1)))
                .invalid("assessedOn");
        requesting()
                .when(assess(Outcome.NO_RISK_FOUND, null, TODAY.minusDays(1)))
                .thenTypes(InternalRecordKept.class);
    }

    @Test
    void theDestinationIsTheRequestedState() {
        AssessReturn c = noRisk();
        requesting()
                .when(new AssessReturn(
                        CASE,
                        PARENT,
                        RECORD,
                        PSEUDONYM,
                        c.outcome(),
                        null,
                        TODAY,
                        TRANSIT,
                        c.transitStates(),
                        c.account()))
                .invalid("destination");
    }

    @Test
    void itIsAboutAPersonOfTheApplication() {
        PersonId stranger = new PersonId(new UUID(9, 9));
        requesting()
                .when(new AssessReturn(
                        CASE,
                        stranger,
                        RECORD,
                        PSEUDONYM,
                        Outcome.NO_RISK_FOUND,
                        null,
                        TODAY,
                        DESTINATION,
                        Set.of(),
                        Personal.of(stranger, "fictional")))
                .invalid("personId");
    }

    @Test
    void theAssessorLiftsNoConcernAboutThePerson() {
        requesting()
                .given(kept(REQUESTING), suspended(new UUID(8, 1)))
                .when(end())
                .refused(Kind.RULE, "another-officer-decides")
                .as(ANOTHER)
                .when(end())
                .thenTypes(SuspensionEnded.class);
    }

    @Test
    void whoeverFoundARiskLiftsNoOtherConcernEither() {
        requesting()
                .when(assess(Outcome.RISK_FOUND, Concern.Ground.PERSECUTION, TODAY))
                .thenTypes(TransferSuspended.class)
                .given(suspended(new UUID(8, 1)))
                .when(end())
                .refused(Kind.RULE, "another-officer-decides");
    }

    @Test
    void whoeverFoundARiskLiftsNoLaterConcernAfterThatOneWasLifted() {
        requesting()
                .when(assess(Outcome.RISK_FOUND, Concern.Ground.PERSECUTION, TODAY))
                .thenTypes(TransferSuspended.class)
                .as(ANOTHER)
                .when(new EndSuspension(
                        CASE, RECORD, new UUID(8, 2), ConcernFinding.Reason.ASSESSED_AND_UNFOUNDED, null))
                .thenTypes(SuspensionEnded.class)
                .given(suspended(new UUID(8, 1)))
                .as(REQUESTING)
                .when(end())
                .refused(Kind.RULE, "another-officer-decides");
    }

    @Test
    void theSameOfficerWithAnotherAuthorityIsTheSame() {
        var elsewhere =
                new Actor(REQUESTING.id(), REQUESTING.state(), "Another authority", Set.of("requesting-officer"));
        requesting()
                .given(kept(REQUESTING), suspended(new UUID(8, 1)))
                .as(elsewhere)
                .when(end())
                .refused(Kind.RULE, "another-officer-decides");
    }

    @Test
    void whoeverLiftedAConcernDoesNotAssess() {
        requesting()
                .given(suspended(new UUID(8, 1)))
                .when(end())
                .thenTypes(SuspensionEnded.class)
                .when(noRisk())
                .refused(Kind.RULE, "assessed-independently")
                .as(ANOTHER)
                .when(noRisk())
                .thenTypes(InternalRecordKept.class);
    }

    @Test
    void nothingIsDecidedOnWhatTheStateHasErased() {
        requesting()
                .given(kept(ANOTHER), suspended(new UUID(8, 1)))
                .withoutKeys()
                .when(end())
                .refused(Kind.CONFLICT, "protection-record-erased");
    }

    private static EndSuspension end() {
        return new EndSuspension(CASE, SUSPENSION, new UUID(8, 2), ConcernFinding.Reason.ASSESSED_AND_UNFOUNDED, null);
    }
}
