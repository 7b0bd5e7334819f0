package homeward.request.application.window;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.TransferWindowExtended;
import homeward.events.request.ApplicationEvent.WindowObstacle;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationCommand.ExtendTransferWindow;
import homeward.request.application.ApplicationState;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestTreaty;

/** Consent of 10 March with a window of ninety days, which ends on 8 June. */
class ExtendTransferWindowTest {

    private static final Instant CONSENT = Instant.parse("2026-03-10T10:00:00Z");
    private static final Instant WINDOW_ENDS = Instant.parse("2026-06-09T00:00:00Z");
    private static final ReadmissionApproved APPROVED =
            new ReadmissionApproved(CASE, PARENT, CONSENT, WINDOW_ENDS, TestTreaty.basis("transferWindow"));
    private static final Instant FEBRUARY = Instant.parse("2026-02-02T00:00:00Z");
    private static final Instant FROM = Instant.parse("2026-04-01T08:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-06T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-10T08:00:00Z");
    private static final Instant EXTENDED = WINDOW_ENDS.plus(Duration.ofDays(5));

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> consented() {
        return application(treaty().transferWindowExtendable())
                .given(submitted(), APPROVED)
                .at(NOW)
                .as(REQUESTING);
    }

    private static ExtendTransferWindow extend(Instant from, Instant until) {
        return new ExtendTransferWindow(CASE, PARENT, WindowObstacle.PRACTICAL, from, until, null);
    }

    private static TransferWindowExtended extended() {
        return new TransferWindowExtended(
                CASE,
                PARENT,
                EXTENDED,
                WindowObstacle.PRACTICAL,
                FROM,
                UNTIL,
                null,
                TestTreaty.basis("transferWindowExtension"));
    }

    @Test
    void theWindowIsExtendedByTheTimeThatTheObstacleTook() {
        consented()
                .when(extend(FROM, UNTIL))
                .then(extended())
                .at(WINDOW_ENDS)
                .when(new ExpireConsent(CASE, PARENT))
                .thenNothing()
                .at(EXTENDED)
                .when(new ExpireConsent(CASE, PARENT))
                .then(new ConsentExpired(CASE, PARENT, EXTENDED));
    }

    @Test
    void noTimeCountsTwiceBeforeTheConsentOrInAdvance() {
        consented()
                .when(extend(FROM, NOW.plusSeconds(1)))
                .invalid("until")
                .when(extend(UNTIL, FROM))
                .invalid("from")
                .when(extend(CONSENT.minusSeconds(1), UNTIL))
                .invalid("from")
                .given(extended())
                .when(extend(UNTIL.minusSeconds(1), NOW))
                .invalid("from")
                .when(extend(UNTIL, NOW))
                .thenTypes(TransferWindowExtended.class);
    }

    @Test
    void timeCountsFromTheConsentItselfHoweverItsWindowIsCounted() {
        Instant lastOfJanuary = Instant.parse("2026-01-31T12:00:00Z");
        Instant endOfFebruary = Instant.parse("2026-03-01T00:00:00Z");
        application(treaty().transferWindowExtendable())
                .given(submitted())
                .given(new ReadmissionApproved(
                        CASE, PARENT, lastOfJanuary, endOfFebruary, TestTreaty.basis("transferWindow")))
                .at("2026-02-20T00:00:00Z")
                .as(REQUESTING)
                .when(extend(lastOfJanuary.minusSeconds(1), FEBRUARY))
                .invalid("from")
                .when(extend(lastOfJanuary, FEBRUARY))
                .thenTypes(TransferWindowExtended.class);
    }

    @Test
    void theConsentIsReportedInWholeSeconds() {
        var approved = new ReadmissionApproved(
                CASE, PARENT, CONSENT.plusMillis(512), WINDOW_ENDS, TestTreaty.basis("transferWindow"));
        application(treaty().transferWindowExtendable())
                .given(submitted(), approved)
                .at(NOW)
                .as(REQUESTING)
                .when(extend(CONSENT.minusSeconds(1), UNTIL))
                .invalid("from")
                .when(extend(CONSENT, UNTIL))
                .thenTypes(TransferWindowExtended.class);
    }

    @Test
    void timeBeforeSilenceBecameConsentDoesNotCount() {
        application(treaty().transferWindowExtendable())
                .given(submitted())
                .given(new DeemedConsentArisen(CASE, PARENT, CONSENT, WINDOW_ENDS, TestTreaty.basis("onSilence")))
                .given(new DeemedConsentConfirmed(CASE, PARENT, WINDOW_ENDS, TestTreaty.basis("transferWindow")))
                .at(NOW)
                .as(REQUESTING)
                .when(extend(CONSENT.minusSeconds(1), UNTIL))
                .invalid("from")
                .when(extend(CONSENT, UNTIL))
                .thenTypes(TransferWindowExtended.class);
    }

    @Test
    void onlyTheRequestingStateExtendsARunningWindowOfAValidConsent() {
        consented()
                .as(REQUESTED)
                .when(extend(FROM, UNTIL))
                .refused(Kind.NOT_YOURS, "requesting-side-only")
                .as(REQUESTING)
                .when(new ExtendTransferWindow(CASE, CHILD, WindowObstacle.LEGAL, FROM, UNTIL, null))
                .refused(Kind.CONFLICT, "valid-consent")
                .at(WINDOW_ENDS)
                .when(extend(FROM, UNTIL))
                .refused(Kind.RULE, "extension-within-transfer-window");
    }

    @Test
    void aTreatyWithoutExtensionAllowsNone() {
        received()
                .given(APPROVED)
                .at(NOW)
                .as(REQUESTING)
                .when(extend(FROM, UNTIL))
                .refused(Kind.RULE, "transfer-window-not-extendable");
    }
}
