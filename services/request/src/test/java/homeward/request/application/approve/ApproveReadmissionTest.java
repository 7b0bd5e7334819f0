package homeward.request.application.approve;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submitted;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.Given;
import homeward.testkit.TestTreaty;

class ApproveReadmissionTest {

    private static final ApproveReadmission APPROVE = new ApproveReadmission(CASE, PARENT);
    private static final ReadmissionApproved APPROVED = new ReadmissionApproved(
            CASE, PARENT, Given.RECEIVED_AT, Instant.parse("2026-06-02T00:00:00Z"), TestTreaty.basis("transferWindow"));

    @Test
    void consentOpensTheTreatysTransferWindowForOnePerson() {
        received()
                .when(APPROVE)
                .then(APPROVED)
                .when(new ApproveReadmission(CASE, CHILD))
                .thenTypes(ReadmissionApproved.class);
    }

    @Test
    void aPersonIsAnsweredOnce() {
        received().given(APPROVED).when(APPROVE).refused(Kind.CONFLICT, "one-reply-per-person");
        received()
                .given(new ReadmissionRefused(CASE, PARENT, Set.of(RefusalReason.NOT_A_NATIONAL), null))
                .when(APPROVE)
                .refused(Kind.CONFLICT, "one-reply-per-person");
    }

    @Test
    void anExpressReplyMayFollowADeemedOne() {
        received()
                .given(new DeemedConsentArisen(
                        CASE, PARENT, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence")))
                .when(APPROVE)
                .then(APPROVED);
    }

    @Test
    void onlyTheRequestedStateConsentsAndOnlyForPersonsOfTheApplication() {
        received()
                .as(REQUESTING)
                .when(APPROVE)
                .refused(Kind.NOT_YOURS, "requested-side-only")
                .as(REQUESTED)
                .when(new ApproveReadmission(CASE, new PersonId(new UUID(9, 9))))
                .invalid("personId");
    }

    @Test
    void anUnknownWindowIsNotGuessed() {
        application(new TestTreaty())
                .given(submitted())
                .as(REQUESTED)
                .when(APPROVE)
                .refused(Kind.RULE, "transfer-window-known");
    }

    @Test
    void nothingIsAnsweredAfterWithdrawalOrClosing() {
        received()
                .given(Given.withdrawn(WithdrawalReason.LEFT_ON_OWN_INITIATIVE))
                .when(APPROVE)
                .refused(Kind.CONFLICT, "application-withdrawn")
                .given(Given.closed(CaseOutcome.WITHDRAWN))
                .when(APPROVE)
                .refused(Kind.CONFLICT, "case-closed");
    }
}
