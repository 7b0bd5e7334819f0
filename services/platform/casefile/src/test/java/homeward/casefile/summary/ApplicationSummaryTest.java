package homeward.casefile.summary;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.REQUESTED;
import static homeward.casefile.testing.Family.REQUESTING;
import static homeward.casefile.testing.Family.TRANSIT;
import static homeward.casefile.testing.Family.WINDOW_ENDS;
import static homeward.casefile.testing.Family.approved;
import static homeward.casefile.testing.Family.closed;
import static homeward.casefile.testing.Family.resumed;
import static homeward.casefile.testing.Family.submitted;
import static homeward.casefile.testing.Family.suspended;
import static homeward.casefile.testing.Family.withdrawn;
import static homeward.testkit.TestApplication.readmittedInError;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.casefile.summary.ApplicationSummary.Answer;
import homeward.casefile.summary.ApplicationSummary.Applicant;
import homeward.casefile.summary.ApplicationSummary.Reply;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.RequestEvent;
import homeward.events.stages.ApplicationStage;
import homeward.testkit.SectionSpec;
import homeward.testkit.TestTreaty;

class ApplicationSummaryTest {

    private static final Personal<String> EXPLANATION =
            new Personal.Sealed<>(PARENT, "key", "AAAA", "event#/explanation");

    private static SectionSpec<RequestEvent, ApplicationSummary> application() {
        return SectionSpec.of(Summaries.APPLICATION.section());
    }

    private static Answer answer(ApplicationSummary summary, PersonId person) {
        return summary.persons().stream()
                .filter(applicant -> applicant.personId().equals(person))
                .map(Applicant::answer)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAnswerIsAwaitedAfterSubmission() {
        application()
                .when(submitted())
                .then(ApplicationSummary::stage, ApplicationStage.SUBMITTED)
                .thenIt(summary -> {
                    assertThat(summary.persons())
                            .extracting(Applicant::personId)
                            .containsExactly(PARENT, CHILD);
                    assertThat(answer(summary, PARENT)).isEqualTo(Answer.AWAITED);
                    assertThat(summary.hasSide(REQUESTING)).isTrue();
                    assertThat(summary.hasSide(REQUESTED)).isTrue();
                    assertThat(summary.hasSide(TRANSIT)).isFalse();
                });
    }

    @Test
    void anAnswerConcernsOnePersonAlone() {
        application().given(submitted()).when(approved(CHILD)).thenIt(summary -> {
            assertThat(answer(summary, CHILD).reply()).isEqualTo(Reply.APPROVED);
            assertThat(answer(summary, CHILD).windowEnds()).isEqualTo(WINDOW_ENDS);
            assertThat(answer(summary, PARENT)).isEqualTo(Answer.AWAITED);
        });
    }

    @Test
    void aRefusalHasReasonsAndNoWindow() {
        Set<RefusalReason> reasons = Set.of(RefusalReason.NOT_A_NATIONAL);
        application()
                .given(submitted())
                .when(new ReadmissionRefused(CASE, PARENT, reasons, EXPLANATION))
                .then(
                        summary -> answer(summary, PARENT),
                        new Answer(Reply.REFUSED, null, reasons, Set.of(), null, EXPLANATION));
    }

    @Test
    void silenceOpensNoWindow() {
        application()
                .given(submitted())
                .when(new DeemedConsentArisen(CASE, PARENT, WINDOW_ENDS, WINDOW_ENDS, TestTreaty.basis("replyLimit")))
                .then(summary -> answer(summary, PARENT).reply(), Reply.DEEMED)
                .then(summary -> answer(summary, PARENT).windowEnds(), null);
    }

    @Test
    void aLostConsentHasNoWindow() {
        application()
                .given(submitted(), approved(PARENT))
                .when(new ConsentExpired(CASE, PARENT, WINDOW_ENDS))
                .then(summary -> answer(summary, PARENT), Answer.of(Reply.CONSENT_EXPIRED, null));
    }

    @Test
    void aWithdrawnApplicationLeavesNoConsentLive() {
        application()
                .given(submitted(), approved(PARENT))
                .when(withdrawn())
                .then(ApplicationSummary::ended, CaseEnd.WITHDRAWN)
                .then(summary -> answer(summary, PARENT).reply(), Reply.APPROVED)
                .then(summary -> answer(summary, PARENT).windowEnds(), null);
    }

    @Test
    void aReturnIsSuspendedUntilTheSuspensionHasEnded() {
        application()
                .given(submitted())
                .when(suspended(CHILD))
                .then(ApplicationSummaryTest::inForce, true)
                .when(resumed(CHILD))
                .then(ApplicationSummaryTest::inForce, false);
    }

    @Test
    void everyWithdrawalLooksTheSame() {
        application()
                .given(submitted(), suspended(CHILD))
                .when(withdrawn())
                .then(ApplicationSummary::ended, CaseEnd.WITHDRAWN)
                .when(closed(CaseEnd.WITHDRAWN))
                .then(ApplicationSummary::ended, CaseEnd.WITHDRAWN)
                .then(summary -> summary.toString().contains("key-alone"), false);
    }

    private static boolean inForce(ApplicationSummary summary) {
        return summary.suspensions().getFirst().inForce();
    }

    @Test
    void aClosedCaseSaysItsOutcome() {
        application()
                .given(submitted())
                .when(closed(CaseEnd.RETURNED))
                .then(ApplicationSummary::stage, ApplicationStage.CLOSED)
                .then(ApplicationSummary::ended, CaseEnd.RETURNED);
    }

    @Test
    void aClaimThatAReadmissionWasInErrorOpensAClosedCase() {
        application()
                .given(submitted(), closed(CaseEnd.RETURNED))
                .when(readmittedInError(PARENT, new UUID(9, 1), new UUID(9, 2)))
                .then(ApplicationSummary::stage, ApplicationStage.ANSWERED)
                .thenIt(summary -> assertThat(summary.ended()).isNull())
                .when(closed(CaseEnd.LAPSED))
                .then(ApplicationSummary::stage, ApplicationStage.CLOSED)
                .then(ApplicationSummary::ended, CaseEnd.LAPSED);
    }

    @Test
    void whatNobodyMayReadIsNotKept() {
        SectionSpec.of(Summaries.APPLICATION_WITHOUT_CIRCUMSTANCES.section())
                .when(submitted())
                .thenIt(summary -> assertThat(summary.persons()).allSatisfy(person -> {
                    assertThat(person.circumstances()).isNull();
                    assertThat((@Nullable Object) person.details()).isNotNull();
                }));
    }
}
