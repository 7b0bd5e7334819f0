package homeward.request.application.refuse;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submitted;

import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.testkit.TestTreaty;

class RefuseReadmissionTest {

    private static final Set<RefusalReason> REASONS = Set.of(RefusalReason.EVIDENCE_INSUFFICIENT);
    private static final RefuseReadmission REFUSE = new RefuseReadmission(CASE, PARENT, REASONS, null);
    private static final ReadmissionRefused REFUSED = new ReadmissionRefused(CASE, PARENT, REASONS, null);

    @Test
    void aRefusalWithAReasonIsRecorded() {
        received().when(REFUSE).then(REFUSED);
    }

    @Test
    void I03_aRefusalRequiresAReason() {
        received()
                .when(new RefuseReadmission(CASE, PARENT, Set.of(), null))
                .refused(Kind.RULE, "refusal-needs-a-reason");
    }

    @Test
    void aRefusalIsTooLateOnceSilenceIsConsent() {
        received()
                .at(LIMIT_ENDS)
                .when(REFUSE)
                .refused(Kind.RULE, "refusal-within-reply-limit")
                .at(LIMIT_ENDS.minusSeconds(1))
                .when(REFUSE)
                .then(REFUSED);
        received()
                .given(new DeemedConsentArisen(
                        CASE, PARENT, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence")))
                .when(REFUSE)
                .refused(Kind.RULE, "refusal-within-reply-limit");
    }

    @Test
    void aLateRefusalIsValidIfSilenceHasNoEffect() {
        application(new TestTreaty().replyLimit(TestTreaty.days(10)))
                .given(submitted(), limitSet())
                .at(LIMIT_ENDS.plusSeconds(86_400))
                .as(REQUESTED)
                .when(REFUSE)
                .then(REFUSED);
    }

    @Test
    void onlyTheRequestedStateRefusesAndOnlyOnce() {
        received()
                .as(REQUESTING)
                .when(REFUSE)
                .refused(Kind.NOT_YOURS, "requested-side-only")
                .as(REQUESTED)
                .given(REFUSED)
                .when(REFUSE)
                .refused(Kind.CONFLICT, "one-reply-per-person");
    }
}
