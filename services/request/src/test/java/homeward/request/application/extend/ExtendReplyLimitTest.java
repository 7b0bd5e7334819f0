package homeward.request.application.extend;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.testkit.TestTreaty;
import homeward.treaties.TreatyProfile;

class ExtendReplyLimitTest {

    private static final Set<ExtensionReason> REASONS = Set.of(ExtensionReason.VERIFICATION_ABROAD);

    /** End of thirty days after receipt on 3 March. */
    private static final Instant LATEST = Instant.parse("2026-04-03T00:00:00Z");

    private static ExtendReplyLimit until(Instant due) {
        return new ExtendReplyLimit(CASE, due, REASONS, null);
    }

    private static ReplyLimitExtended extendedTo(Instant due) {
        return new ReplyLimitExtended(CASE, due, REASONS, null, TestTreaty.basis("replyLimitExtended"));
    }

    @Test
    void I04_theLimitIsExtendedUpToTheTreatysMaximum() {
        received()
                .when(until(LATEST.plusSeconds(1)))
                .refused(Kind.RULE, "extension-within-treaty-maximum")
                .when(until(LATEST))
                .then(extendedTo(LATEST));
    }

    @Test
    void I04_itIsExtendedOnlyBeforeItsOriginalEndEvenDuringAnExtension() {
        received()
                .at(LIMIT_ENDS)
                .when(until(LATEST))
                .refused(Kind.RULE, "extension-before-limit-ends")
                .given(extendedTo(LIMIT_ENDS.plusSeconds(86_400)))
                .when(until(LATEST))
                .refused(Kind.RULE, "extension-before-limit-ends")
                .at(LIMIT_ENDS.minusSeconds(1))
                .when(until(LATEST))
                .then(extendedTo(LATEST));
    }

    @Test
    void I04_anExtensionRequiresAReasonAndALaterEnd() {
        received()
                .when(new ExtendReplyLimit(CASE, LATEST, Set.of(), null))
                .refused(Kind.RULE, "extension-needs-a-reason")
                .when(until(LIMIT_ENDS))
                .invalid("due");
    }

    @Test
    void theMaximumIsCountedFromTheStartOfTheLimit() {
        application(treaty().startsAt(TreatyProfile.ReplyStart.RECEIPT))
                .given(submitted(), limitSet())
                .at(RECEIVED_AT)
                .as(REQUESTED)
                .when(until(LATEST))
                .refused(Kind.RULE, "extension-within-treaty-maximum")
                .when(until(LATEST.minusSeconds(86_400)))
                .thenTypes(ReplyLimitExtended.class);
    }

    @Test
    void withoutATreatyRuleOrARunningLimitNothingIsExtended() {
        application(new TestTreaty().replyLimit(TestTreaty.days(10)))
                .given(submitted(), limitSet())
                .as(REQUESTED)
                .when(until(LATEST))
                .refused(Kind.RULE, "reply-limit-not-extendable");
        application(treaty())
                .given(submitted())
                .as(REQUESTED)
                .when(until(LATEST))
                .refused(Kind.CONFLICT, "reply-limit-runs");
    }

    @Test
    void onlyTheRequestedStateExtendsAndOnlyWhileAReplyIsOutstanding() {
        var basis = TestTreaty.basis("transferWindow");
        received()
                .as(REQUESTING)
                .when(until(LATEST))
                .refused(Kind.NOT_YOURS, "requested-side-only")
                .as(REQUESTED)
                .given(
                        new ReadmissionApproved(CASE, PARENT, RECEIVED_AT, LATEST, basis),
                        new ReadmissionApproved(CASE, CHILD, RECEIVED_AT, LATEST, basis))
                .when(until(LATEST))
                .refused(Kind.CONFLICT, "one-reply-per-person");
    }
}
