package homeward.request.casefile;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.DEPARTS;
import static homeward.casefile.testing.Family.MONDAY;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.approved;
import static homeward.casefile.testing.Family.submitted;
import static homeward.casefile.testing.Family.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.casefile.testing.DeskSpec;
import homeward.casefile.testing.Family;
import homeward.events.CaseId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.CorrectedLimit;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.InterviewResultTimeCorrected;
import homeward.events.request.ApplicationEvent.LaterLimitAgreed;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.events.request.ApplicationEvent.NewEvidence;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.ApplicationEvent.ResubmissionLearned;
import homeward.events.request.ApplicationEvent.StatedMoment;
import homeward.events.request.RequestEvent;
import homeward.request.casefile.Proceedings.DeemedConsent;
import homeward.request.casefile.Proceedings.Ending;
import homeward.request.casefile.Proceedings.Linked;
import homeward.request.casefile.Proceedings.ReplyLimit;
import homeward.request.casefile.TimeLimit.Consequence;
import homeward.request.casefile.TimeLimit.Kind;
import homeward.request.casefile.TimeLimit.Status;
import homeward.testkit.SectionSpec;
import homeward.testkit.TestTreaty;
import homeward.treaties.TreatyProfile.ReplyStart;

class RequestDeskTest {

    private static final Instant LATER = DEPARTS.plusSeconds(86_400);

    private static final TestTreaty TREATY = new TestTreaty()
            .replyLimit(TestTreaty.days(10))
            .startsAt(ReplyStart.CONFIRMED_RECEIPT)
            .silenceIsConsent()
            .transferWindow(TestTreaty.days(90));

    private final RequestDesk desk = new RequestDesk(TREATY);

    private SectionSpec<RequestEvent, Proceedings> proceedings() {
        return SectionSpec.folding(desk.nothing(), desk::after);
    }

    private static ReplyLimitSet limitSet() {
        return new ReplyLimitSet(CASE, DEPARTS, TestTreaty.basis("replyLimit"));
    }

    @Test
    void anExtendedLimitReplacesTheFirst() {
        var extended = new ReplyLimitExtended(
                CASE,
                LATER,
                Set.of(ExtensionReason.INTERVIEW_PENDING),
                new Personal.Sealed<>(PARENT, "key", "AAAA", "event#/explanation"),
                TestTreaty.basis("replyLimitExtended"));
        proceedings()
                .given(submitted(), new ReceiptConfirmed(CASE, MONDAY))
                .when(limitSet())
                .then(Proceedings::replyLimit, ReplyLimit.of(limitSet()))
                .when(extended)
                .then(Proceedings::replyLimit, ReplyLimit.of(extended))
                .then(Proceedings::receivedAt, MONDAY);
    }

    @Test
    void aCorrectedReceiptIsShownWithTheMistakenOneAndWhetherThePartnerHasAgreed() {
        var limit = new CorrectedLimit(LATER, LimitEffect.AWAITS_AGREEMENT, TestTreaty.basis("replyLimit"));
        proceedings()
                .given(submitted(), new ReceiptConfirmed(CASE, MONDAY), limitSet())
                .when(new ReceiptCorrected(CASE, MONDAY, DEPARTS, limit, null))
                .then(Proceedings::receivedAt, DEPARTS)
                .then(Proceedings::replyLimit, ReplyLimit.of(limitSet()))
                .thenIt(now -> {
                    MomentCorrection shown = now.momentCorrections().getFirst();
                    assertThat(shown.moment()).isEqualTo(StatedMoment.RECEIPT);
                    assertThat(shown.mistaken()).isEqualTo(MONDAY);
                    assertThat(shown.corrected()).isEqualTo(DEPARTS);
                    assertThat(shown.correctedBy()).isNotBlank();
                    assertThat(shown.replyLimit()).isEqualTo(limit);
                    assertThat((@Nullable Object) shown.agreedAt()).isNull();
                })
                .when(new LaterLimitAgreed(CASE, StatedMoment.RECEIPT, LATER))
                .thenIt(now -> assertThat(now.momentCorrections().getFirst().agreedAt())
                        .isNotNull())
                .when(new ReceiptCorrected(CASE, DEPARTS, MONDAY, null, null))
                .then(now -> now.momentCorrections().size(), 2)
                .then(Proceedings::receivedAt, MONDAY);
    }

    @Test
    void aCorrectedTimeOfAnInterviewsResultIsShownWithItsFindings() {
        var findings = List.of(new InterviewFinding(PARENT, InterviewOutcome.INCONCLUSIVE));
        proceedings()
                .given(submitted(), new InterviewResultRecorded(CASE, MONDAY, findings))
                .when(new InterviewResultTimeCorrected(CASE, MONDAY, DEPARTS, null))
                .then(Proceedings::interview, new Proceedings.Interview(null, null, DEPARTS, findings))
                .then(now -> now.momentCorrections().getFirst().moment(), StatedMoment.INTERVIEW_RESULT);
    }

    @Test
    void aWithdrawnApplicationIsClosedLater() {
        proceedings()
                .given(submitted())
                .when(withdrawn())
                .then(Proceedings::ending, Ending.NONE.withdrawn(withdrawn().reason()))
                .when(Family.closed(CaseEnd.WITHDRAWN))
                .then(
                        Proceedings::ending,
                        Ending.NONE
                                .withdrawn(withdrawn().reason())
                                .closed(
                                        CaseEnd.WITHDRAWN,
                                        Family.closed(CaseEnd.WITHDRAWN).reason()));
    }

    @Test
    void theReplyLimitIsDueUntilEverybodyHasBeenAnswered() {
        DeskSpec.of(desk)
                .given(submitted(), limitSet())
                .thenDue("REPLY_LIMIT_ENDS")
                .given(approved(PARENT))
                .thenDue("REPLY_LIMIT_ENDS", "TRANSFER_WINDOW_ENDS")
                .given(approved(CHILD))
                .thenDue("TRANSFER_WINDOW_ENDS", "TRANSFER_WINDOW_ENDS");
    }

    @Test
    void remindersAreKept() {
        var reminder = new ReplyReminderSent(CASE, Set.of(PARENT, CHILD), DEPARTS, null);
        proceedings()
                .given(submitted(), limitSet())
                .when(reminder)
                .then(now -> now.reminders().size(), 1)
                .when(reminder)
                .then(now -> now.reminders().size(), 2)
                .then(Proceedings::replyLimit, ReplyLimit.of(limitSet()));
    }

    @Test
    void eachOfTwoApplicationsForThePersonsShowsTheOther() {
        CaseId former = new CaseId(new UUID(4, 1));
        CaseId later = new CaseId(new UUID(4, 2));
        var evidence = List.of(new NewEvidence(PARENT, Set.of(CorrectedField.DOCUMENTS), Set.of()));
        proceedings()
                .given(submitted())
                .then(Proceedings::linked, Linked.NONE)
                .when(new ApplicationResubmitted(CASE, former, evidence))
                .when(new ResubmissionLearned(CASE, later, new Source("application-" + later, 2, new UUID(4, 3))))
                .then(Proceedings::linked, new Linked(former, evidence, List.of(later)));
    }

    @Test
    void whyAReturnWasSuspendedIsKeptForTheRequestingState() {
        proceedings()
                .given(submitted())
                .when(Family.suspended(CHILD))
                .thenIt(now -> {
                    assertThat(now.concerns()).hasSize(1);
                    assertThat((@Nullable Object) now.concerns().getFirst().finding())
                            .isNull();
                })
                .when(Family.resumed(CHILD))
                .then(
                        now -> now.concerns().getFirst().finding(),
                        Family.resumed(CHILD).finding());
    }

    @Test
    void nothingIsDueOnceTheApplicationHasEnded() {
        DeskSpec.of(desk)
                .given(submitted(), limitSet(), approved(PARENT), withdrawn())
                .thenDue();
    }

    @Test
    void aLimitThatHasNotStartedIsShownWithWhatItAwaits() {
        DeskSpec.of(desk)
                .given(submitted())
                .then(
                        RequestFile::limits,
                        List.of(new TimeLimit(
                                Kind.REPLY,
                                null,
                                Status.AWAITS_RECEIPT,
                                null,
                                Consequence.SILENCE_IS_CONSENT,
                                TestTreaty.basis("replyStart"))));
    }

    @Test
    void aPassedReplyLimitIsShownAlsoIfSilenceHasNoEffect() {
        DeskSpec.of(new RequestDesk(new TestTreaty().replyLimit(TestTreaty.days(10))))
                .given(submitted(), limitSet())
                .at(DEPARTS)
                .then(
                        RequestFile::limits,
                        List.of(new TimeLimit(
                                Kind.REPLY,
                                null,
                                Status.PASSED,
                                DEPARTS,
                                Consequence.SILENCE_HAS_NO_EFFECT,
                                TestTreaty.basis("replyLimit"))));
    }

    @Test
    void silenceHasNoEffectOnceNobodyIsLeftWhoseNationalityTheInterviewMayConfirm() {
        var findings = List.of(new InterviewFinding(PARENT, InterviewOutcome.INCONCLUSIVE));
        DeskSpec.of(desk)
                .given(submitted(), limitSet(), new InterviewResultRecorded(CASE, MONDAY, findings))
                .then(file -> file.limits().getFirst().follows(), Consequence.SILENCE_IS_CONSENT)
                .given(approved(CHILD))
                .then(file -> file.limits().getFirst().follows(), Consequence.SILENCE_HAS_NO_EFFECT);
    }

    @Test
    void theRuleOnReadmissionInErrorIsThatOfTheTreaty() {
        var treaty = new TestTreaty().readmissionInError(TestTreaty.days(30));

        assertThat(DeskSpec.of(new RequestDesk(treaty))
                        .given(submitted())
                        .shown()
                        .errorRule())
                .isEqualTo(TestTreaty.basis("readmissionInError"));
        assertThat(DeskSpec.of(new RequestDesk(new TestTreaty()))
                        .given(submitted())
                        .shown()
                        .errorRule())
                .isNull();
    }

    @Test
    void aTreatyWithoutReplyLimitSaysSo() {
        DeskSpec.of(new RequestDesk(new TestTreaty()))
                .given(submitted(), new ReceiptConfirmed(CASE, MONDAY))
                .then(file -> file.limits().getFirst().status(), Status.NOT_IN_TREATY);
    }

    @Test
    void anUnconfirmedDeemedConsentIsShownWithItsEnd() {
        var arisen = new DeemedConsentArisen(CASE, PARENT, DEPARTS, LATER, TestTreaty.basis("onSilence"));
        DeskSpec.of(desk)
                .given(submitted(), limitSet(), arisen, approved(CHILD))
                .then(RequestFile::unconfirmed, List.of(new DeemedConsent(PARENT, DEPARTS, LATER)))
                .thenDue("DEEMED_CONSENT_EXPIRES", "TRANSFER_WINDOW_ENDS")
                .given(new ConsentExpired(CASE, PARENT, LATER))
                .then(RequestFile::unconfirmed, List.of())
                .thenDue("TRANSFER_WINDOW_ENDS");
    }
}
