package homeward.request.application.appeal;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.OUTSIDER;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.request.Appeal;
import homeward.events.request.Appeal.Step;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.events.request.ProtectionRecord;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.DecideAppeal;
import homeward.request.application.ApplicationCommand.EndSuspension;
import homeward.request.application.ApplicationCommand.LodgeAppeal;
import homeward.request.application.ApplicationCommand.SuspendTransfer;
import homeward.request.application.ApplicationState;
import homeward.testkit.DeciderSpec;

class AppealTest {

    private static final UUID APPEAL = new UUID(9, 1);
    private static final UUID RECORD = new UUID(9, 2);
    private static final UUID OFFICER = new UUID(8, 1);
    private static final UUID COLLEAGUE = new UUID(8, 2);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private static final Concern.Author AUTHOR =
            new Concern.Author(REQUESTING.id(), REQUESTING.authority(), REQUESTING.state());

    private static LodgeAppeal lodge(boolean suspensive) {
        return new LodgeAppeal(CASE, PARENT, APPEAL, OFFICER, suspensive, TODAY, Personal.of(PARENT, "fictional"));
    }

    private static DecideAppeal decide(UUID officer, Step outcome) {
        return new DecideAppeal(CASE, APPEAL, RECORD, OFFICER, officer, outcome, TODAY, null);
    }

    private static Appeal appeal(boolean suspensive, Step step) {
        return new Appeal(APPEAL, suspensive, step, TODAY);
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> requesting() {
        return received().as(REQUESTING);
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> lodged(boolean suspensive) {
        return requesting().given(requesting().when(lodge(suspensive)).recorded());
    }

    @Test
    void withSuspensiveEffectItIsASuspensionLikeAnyOther() {
        requesting()
                .when(lodge(true))
                .then(new TransferSuspended(
                        CASE,
                        PARENT,
                        APPEAL,
                        OFFICER,
                        Personal.of(
                                PARENT,
                                new Concern(
                                        Concern.Ground.SUSPENSIVE_APPEAL,
                                        "fictional",
                                        AUTHOR,
                                        null,
                                        appeal(true, Step.LODGED)))));
    }

    @Test
    void withoutItIsKeptOnTheRequestingStatesOwnRecord() {
        requesting().when(lodge(false)).then(kept(appeal(false, Step.LODGED), APPEAL, "fictional"));
    }

    private static InternalRecordKept kept(Appeal appeal, UUID record, @org.jspecify.annotations.Nullable String text) {
        return new InternalRecordKept(
                CASE, PARENT, record, Personal.of(PARENT, ProtectionRecord.of(appeal, text, AUTHOR)));
    }

    @Test
    void aDismissedOrWithdrawnAppealEndsTheSuspension() {
        for (var end : Set.of(Step.DISMISSED, Step.WITHDRAWN)) {
            lodged(true)
                    .when(decide(COLLEAGUE, end))
                    .then(new SuspensionEnded(
                            CASE,
                            PARENT,
                            APPEAL,
                            Personal.of(
                                    PARENT,
                                    new ConcernFinding(
                                            ConcernFinding.Reason.valueOf("APPEAL_" + end),
                                            null,
                                            AUTHOR,
                                            appeal(true, end)))));
        }
    }

    @Test
    void itIsNotDecidedBeforeTheDayOnWhichItWasLodged() {
        for (var suspensive : Set.of(true, false)) {
            lodged(suspensive)
                    .when(new DecideAppeal(
                            CASE, APPEAL, RECORD, OFFICER, COLLEAGUE, Step.DISMISSED, TODAY.minusDays(1), null))
                    .invalid("decidedOn")
                    .when(decide(COLLEAGUE, Step.DISMISSED))
                    .thenRecorded(events -> assertThat(events).hasSize(1));
        }
    }

    @Test
    void anotherOfficerThanTheOneWhoRecordedItEndsIt() {
        lodged(true).when(decide(OFFICER, Step.DISMISSED)).refused(Kind.RULE, "another-officer-decides");
    }

    @Test
    void anAppealThatIsUpheldSuspendsTheReturnOnceMore() {
        lodged(true)
                .when(decide(COLLEAGUE, Step.UPHELD))
                .then(upheld(true))
                .when(decide(COLLEAGUE, Step.DISMISSED))
                .refused(Kind.CONFLICT, "appeal-pending")
                .when(lift(ConcernFinding.Reason.APPEAL_DISMISSED))
                .refused(Kind.RULE, "appeal-pending")
                .when(new EndSuspension(CASE, RECORD, COLLEAGUE, ConcernFinding.Reason.APPEAL_DISMISSED, null))
                .refused(Kind.RULE, "appeal-pending")
                .when(lift(ConcernFinding.Reason.RISK_NO_LONGER_EXISTS))
                .thenTypes(SuspensionEnded.class)
                .when(new EndSuspension(CASE, RECORD, COLLEAGUE, ConcernFinding.Reason.RISK_NO_LONGER_EXISTS, null))
                .thenTypes(SuspensionEnded.class);
    }

    @Test
    void itStaysUpheldOnceTheCourtsSuspensionHasEnded() {
        lodged(true)
                .when(decide(COLLEAGUE, Step.UPHELD))
                .thenTypes(TransferSuspended.class)
                .when(new EndSuspension(CASE, RECORD, COLLEAGUE, ConcernFinding.Reason.RISK_NO_LONGER_EXISTS, null))
                .thenTypes(SuspensionEnded.class)
                .when(decide(COLLEAGUE, Step.DISMISSED))
                .refused(Kind.CONFLICT, "appeal-pending")
                .when(lift(ConcernFinding.Reason.APPEAL_DISMISSED))
                .refused(Kind.RULE, "appeal-pending")
                .when(lift(ConcernFinding.Reason.RISK_NO_LONGER_EXISTS))
                .thenTypes(SuspensionEnded.class);
    }

    private static TransferSuspended upheld(boolean suspensive) {
        return new TransferSuspended(
                CASE,
                PARENT,
                RECORD,
                OFFICER,
                Personal.of(
                        PARENT,
                        new Concern(
                                Concern.Ground.APPEAL_UPHELD, null, AUTHOR, null, appeal(suspensive, Step.UPHELD))));
    }

    @Test
    void anAppealWithoutSuspensiveEffectThatIsUpheldSuspendsTheReturn() {
        lodged(false).when(decide(COLLEAGUE, Step.UPHELD)).then(upheld(false));
    }

    @Test
    void whatACourtDecidedStandsUntilTheRiskNoLongerExists() {
        for (var reason : ConcernFinding.Reason.values()) {
            var lifting = lodged(false)
                    .when(decide(OFFICER, Step.UPHELD))
                    .thenTypes(TransferSuspended.class)
                    .when(new EndSuspension(CASE, RECORD, COLLEAGUE, reason, null));
            if (reason == ConcernFinding.Reason.RISK_NO_LONGER_EXISTS) {
                lifting.thenTypes(SuspensionEnded.class);
            } else {
                lifting.refused(Kind.RULE, "appeal-pending");
            }
        }
    }

    @Test
    void aDecisionReportedAsAConcernStandsUnlessItWasReportedInError() {
        for (var reason : ConcernFinding.Reason.values()) {
            var lifting = reportedAsUpheld().when(lift(reason));
            if (Set.of(ConcernFinding.Reason.RISK_NO_LONGER_EXISTS, ConcernFinding.Reason.RAISED_IN_ERROR)
                    .contains(reason)) {
                lifting.thenTypes(SuspensionEnded.class);
            } else {
                lifting.refused(Kind.RULE, "appeal-pending");
            }
        }
        reportedAsUpheld().when(decide(COLLEAGUE, Step.DISMISSED)).refused(Kind.CONFLICT, "appeal-pending");
    }

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> reportedAsUpheld() {
        return requesting()
                .when(new SuspendTransfer(CASE, PARENT, APPEAL, OFFICER, Concern.Ground.APPEAL_UPHELD, null))
                .thenTypes(TransferSuspended.class);
    }

    @Test
    void oneWithoutSuspensiveEffectIsDecidedOnce() {
        lodged(false)
                .when(decide(COLLEAGUE, Step.DISMISSED))
                .then(kept(appeal(false, Step.DISMISSED), RECORD, null))
                .when(decide(COLLEAGUE, Step.UPHELD))
                .refused(Kind.CONFLICT, "appeal-pending");
    }

    @Test
    void aPendingAppealIsLiftedForNoOtherReason() {
        lodged(true)
                .when(lift(ConcernFinding.Reason.ASSESSED_AND_UNFOUNDED))
                .refused(Kind.RULE, "appeal-pending")
                .when(lift(ConcernFinding.Reason.RISK_NO_LONGER_EXISTS))
                .refused(Kind.RULE, "appeal-pending")
                .when(lift(ConcernFinding.Reason.RAISED_IN_ERROR))
                .thenTypes(SuspensionEnded.class);
    }

    private static EndSuspension lift(ConcernFinding.Reason reason) {
        return new EndSuspension(CASE, APPEAL, COLLEAGUE, reason, null);
    }

    @Test
    void anAppealReportedAsAConcernIsDecidedLikeOne() {
        requesting()
                .when(new SuspendTransfer(CASE, PARENT, APPEAL, OFFICER, Concern.Ground.SUSPENSIVE_APPEAL, null))
                .thenTypes(TransferSuspended.class)
                .when(decide(COLLEAGUE, Step.DISMISSED))
                .thenTypes(SuspensionEnded.class);
    }

    @Test
    void theRequestedStateLearnsNothing() {
        for (Actor other : Set.of(REQUESTED, OUTSIDER)) {
            received().as(other).when(lodge(true)).refused(Kind.NOT_YOURS, "requesting-side-only");
            lodged(true).as(other).when(decide(COLLEAGUE, Step.UPHELD)).refused(Kind.NOT_YOURS, "requesting-side-only");
            received().as(other).when(decide(COLLEAGUE, Step.UPHELD)).refused(Kind.NOT_YOURS, "requesting-side-only");
        }
    }

    @Test
    void daysAreNotInTheFuture() {
        requesting()
                .when(new LodgeAppeal(CASE, PARENT, APPEAL, OFFICER, true, TODAY.plusDays(1), null))
                .invalid("lodgedOn");
        lodged(true)
                .when(new DecideAppeal(
                        CASE, APPEAL, RECORD, OFFICER, COLLEAGUE, Step.DISMISSED, TODAY.plusDays(1), null))
                .invalid("decidedOn");
    }

    @Test
    void onlyAPendingAppealIsDecided() {
        requesting().when(decide(COLLEAGUE, Step.DISMISSED)).refused(Kind.CONFLICT, "appeal-pending");
        lodged(true).when(decide(COLLEAGUE, Step.LODGED)).invalid("outcome");
    }
}
