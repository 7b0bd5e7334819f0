package homeward.request.application;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SUSPENSION;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.child;
import static homeward.request.application.Given.details;
import static homeward.request.application.Given.parent;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.suspended;
import static homeward.request.application.Given.treaty;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.Appeal;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionError;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.WindowObstacle;
import homeward.events.request.Assessment;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.events.request.Transferee;
import homeward.request.application.ApplicationCommand.AssessReturn;
import homeward.request.application.ApplicationCommand.ClaimReadmissionInError;
import homeward.request.application.ApplicationCommand.CorrectDetails;
import homeward.request.application.ApplicationCommand.DecideAppeal;
import homeward.request.application.ApplicationCommand.EndSuspension;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.ApplicationCommand.ExtendTransferWindow;
import homeward.request.application.ApplicationCommand.LearnEvidence;
import homeward.request.application.ApplicationCommand.LodgeAppeal;
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.request.application.ApplicationCommand.SendReplyReminder;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationCommand.SuspendTransfer;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.testkit.DataSubjectsSpec;
import homeward.testkit.TestTreaty;

class DataSubjectsTest {

    private static final UUID AUTHOR = new UUID(8, 1);
    private static final UUID COLLEAGUE = new UUID(8, 2);

    @Test
    void noDataOfAPersonOfAnotherCaseIsRecorded() {
        DataSubjectsSpec.of(ApplicationCommand.class)
                .only(PARENT, () -> application(treaty()), DataSubjectsTest::submission)
                .only(
                        PARENT,
                        () -> received(),
                        person -> new LearnEvidence(
                                CASE,
                                PARENT,
                                new UUID(6, 1),
                                EvidenceKind.OWN_STATEMENT,
                                Personal.of(person, new EvidenceDetails(null, null, null, null, "text")),
                                new Source("identification-" + CASE, 1, new UUID(5, 6))))
                .only(
                        PARENT,
                        () -> received().as(REQUESTING),
                        person -> new CorrectDetails(
                                CASE,
                                PARENT,
                                Personal.of(PARENT, details("1989-05-01")),
                                null,
                                Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> application(treaty().readmissionInError(TestTreaty.days(90)))
                                .given(submitted(), Given.journey(JourneyProgress.HANDED_OVER, PARENT))
                                .at(LIMIT_ENDS.plusSeconds(60))
                                .as(REQUESTED),
                        person -> new ClaimReadmissionInError(
                                CASE,
                                PARENT,
                                ReadmissionError.NOT_A_NATIONAL,
                                Personal.of(PARENT, details("1989-05-01")),
                                Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> received(),
                        person -> new RefuseReadmission(
                                CASE, PARENT, Set.of(RefusalReason.NOT_A_NATIONAL), Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> received(),
                        person -> new ExtendReplyLimit(
                                CASE,
                                LIMIT_ENDS.plus(Duration.ofDays(5)),
                                Set.of(ExtensionReason.INTERVIEW_PENDING),
                                Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> received()
                                .given(new ReadmissionApproved(
                                        CASE,
                                        PARENT,
                                        RECEIVED_AT,
                                        LIMIT_ENDS.plus(Duration.ofDays(90)),
                                        TestTreaty.basis("transferWindow"))),
                        person -> new WithdrawConsent(
                                CASE,
                                PARENT,
                                Set.of(ConsentWithdrawalReason.NEW_EVIDENCE),
                                Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> application(treaty().transferWindowExtendable())
                                .given(
                                        submitted(),
                                        new ReadmissionApproved(
                                                CASE,
                                                PARENT,
                                                RECEIVED_AT,
                                                RECEIVED_AT.plus(Duration.ofDays(90)),
                                                TestTreaty.basis("transferWindow")))
                                .at(RECEIVED_AT.plus(Duration.ofDays(20)))
                                .as(REQUESTING),
                        person -> new ExtendTransferWindow(
                                CASE,
                                PARENT,
                                WindowObstacle.LEGAL,
                                RECEIVED_AT.plus(Duration.ofDays(5)),
                                RECEIVED_AT.plus(Duration.ofDays(9)),
                                Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> received(),
                        person -> new SuspendTransfer(
                                CASE, PARENT, SUSPENSION, AUTHOR, Concern.Ground.HEALTH, Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> received().as(REQUESTING),
                        person -> new AssessReturn(
                                CASE,
                                PARENT,
                                SUSPENSION,
                                AUTHOR,
                                Assessment.Outcome.NO_RISK_FOUND,
                                null,
                                LocalDate.parse("2026-03-02"),
                                Given.REQUESTED.state(),
                                Set.of(),
                                Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> received().as(REQUESTING),
                        person -> new LodgeAppeal(
                                CASE,
                                PARENT,
                                SUSPENSION,
                                AUTHOR,
                                true,
                                LocalDate.parse("2026-03-02"),
                                Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> received().given(appealed()).as(REQUESTING),
                        person -> new DecideAppeal(
                                CASE,
                                SUSPENSION,
                                new UUID(7, 8),
                                AUTHOR,
                                COLLEAGUE,
                                Appeal.Step.DISMISSED,
                                LocalDate.parse("2026-03-02"),
                                Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> received().given(suspended(AUTHOR)).as(REQUESTING),
                        person -> new EndSuspension(
                                CASE,
                                SUSPENSION,
                                COLLEAGUE,
                                ConcernFinding.Reason.APPEAL_DISMISSED,
                                Personal.of(person, "text")))
                .only(
                        PARENT,
                        () -> received().at(LIMIT_ENDS.plusSeconds(1)).as(REQUESTING),
                        person -> new SendReplyReminder(CASE, Personal.of(person, "text")))
                .complete();
    }

    @Test
    void aFormHoldsNoDetailsOfAPersonOfAnotherCase() {
        Transferee parent = parent();
        Transferee foreign = new Transferee(
                PARENT,
                parent.category(),
                parent.role(),
                parent.minor(),
                null,
                null,
                Personal.of(DataSubjectsSpec.STRANGER, details("1988-05-01")),
                parent.circumstances());
        application(treaty()).when(Given.submit(foreign, child())).invalid("personId");
    }

    @Test
    void theEndOfASuspensionIsExplainedAboutThePersonConcerned() {
        received()
                .given(suspended(AUTHOR))
                .as(REQUESTING)
                .when(new EndSuspension(
                        CASE,
                        SUSPENSION,
                        COLLEAGUE,
                        ConcernFinding.Reason.APPEAL_DISMISSED,
                        Personal.of(CHILD, "text")))
                .refused(Refusal.Kind.INVALID)
                .when(new EndSuspension(
                        CASE,
                        SUSPENSION,
                        COLLEAGUE,
                        ConcernFinding.Reason.APPEAL_DISMISSED,
                        Personal.of(DataSubjectsSpec.STRANGER, "text")))
                .invalid("explanation.personId");
    }

    private static TransferSuspended appealed() {
        var concern = new Concern(
                Concern.Ground.SUSPENSIVE_APPEAL, null, new Concern.Author("a", "b", REQUESTING.state()), null, null);
        return new TransferSuspended(CASE, PARENT, SUSPENSION, AUTHOR, Personal.of(PARENT, concern));
    }

    private static SubmitApplication submission(PersonId observed) {
        SubmitApplication c = Given.submit(parent(), child());
        return new SubmitApplication(
                c.caseId(),
                c.reference(),
                c.requestingState(),
                c.requestedState(),
                c.requestingAuthority(),
                c.requestedAuthority(),
                c.agreement(),
                c.protocol(),
                c.procedure(),
                c.kind(),
                c.interviewRequested(),
                c.irregularStayKnownSince(),
                List.copyOf(c.persons()),
                Personal.of(observed, "text"),
                Earlier.NONE);
    }
}
