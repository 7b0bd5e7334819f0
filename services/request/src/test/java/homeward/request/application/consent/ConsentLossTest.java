package homeward.request.application.consent;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.received;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.request.application.Given;
import homeward.testkit.TestTreaty;

class ConsentLossTest {

    private static final Instant WINDOW_ENDS = Instant.parse("2026-06-02T00:00:00Z");
    private static final Set<ConsentWithdrawalReason> REASONS = Set.of(ConsentWithdrawalReason.NEW_EVIDENCE);
    private static final ReadmissionApproved APPROVED =
            new ReadmissionApproved(CASE, PARENT, Given.RECEIVED_AT, WINDOW_ENDS, TestTreaty.basis("transferWindow"));
    private static final WithdrawConsent WITHDRAW = new WithdrawConsent(CASE, PARENT, REASONS, null);
    private static final ConsentWithdrawn WITHDRAWN = new ConsentWithdrawn(CASE, PARENT, REASONS, null);
    private static final ExpireConsent WINDOW_ENDED = new ExpireConsent(CASE, PARENT);

    @Test
    void expressAndDeemedConsentAreWithdrawnByTheRequestedState() {
        received().given(APPROVED).when(WITHDRAW).then(WITHDRAWN);
        received()
                .given(new DeemedConsentArisen(
                        CASE, PARENT, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence")))
                .when(WITHDRAW)
                .then(WITHDRAWN);
        received().given(APPROVED).as(REQUESTING).when(WITHDRAW).refused(Kind.NOT_YOURS, "requested-side-only");
    }

    @Test
    void aWithdrawalRequiresAReasonAndAConsent() {
        received()
                .given(APPROVED)
                .when(new WithdrawConsent(CASE, PARENT, Set.of(), null))
                .refused(Kind.RULE, "consent-withdrawal-needs-a-reason");
        received().when(WITHDRAW).refused(Kind.CONFLICT, "consent-given");
        received().given(APPROVED, WITHDRAWN).when(WITHDRAW).refused(Kind.CONFLICT, "consent-given");
    }

    @Test
    void consentExpiresAtTheEndOfItsWindowAndOnce() {
        received()
                .given(APPROVED)
                .at(WINDOW_ENDS.minusNanos(1))
                .when(WINDOW_ENDED)
                .thenNothing()
                .at(WINDOW_ENDS)
                .when(WINDOW_ENDED)
                .then(new ConsentExpired(CASE, PARENT, WINDOW_ENDS))
                .when(WINDOW_ENDED)
                .thenNothing();
    }

    @Test
    void aDeemedConsentThatNobodyConfirmsEndsWithItsWindow() {
        received()
                .given(new DeemedConsentArisen(
                        CASE, PARENT, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence")))
                .at(SILENT_WINDOW_ENDS.minusNanos(1))
                .when(WINDOW_ENDED)
                .thenNothing()
                .at(SILENT_WINDOW_ENDS)
                .when(WINDOW_ENDED)
                .then(new ConsentExpired(CASE, PARENT, SILENT_WINDOW_ENDS))
                .as(REQUESTING)
                .when(new CloseCase(CASE, CaseOutcome.RETURNED, null))
                .refused(Kind.RULE, "outcome-fits-decisions")
                .when(new CloseCase(CASE, CaseOutcome.LAPSED, null))
                .thenTypes(CaseClosed.class);
    }

    @Test
    void consentDoesNotExpireInAClosedCase() {
        received()
                .given(APPROVED, Given.closed(CaseOutcome.RETURNED))
                .at(WINDOW_ENDS)
                .when(WINDOW_ENDED)
                .thenNothing();
    }

    @Test
    void lostConsentCannotBeGivenAgain() {
        received()
                .given(APPROVED, WITHDRAWN)
                .as(REQUESTED)
                .when(new ApproveReadmission(CASE, PARENT))
                .refused(Kind.CONFLICT, "one-reply-per-person");
    }
}
