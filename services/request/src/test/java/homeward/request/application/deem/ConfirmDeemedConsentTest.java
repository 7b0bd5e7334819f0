package homeward.request.application.deem;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.received;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.testkit.TestTreaty;

class ConfirmDeemedConsentTest {

    private static final ConfirmDeemedConsent CONFIRM = new ConfirmDeemedConsent(CASE, PARENT);
    private static final DeemedConsentArisen ARISEN =
            new DeemedConsentArisen(CASE, PARENT, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence"));

    private static final DeemedConsentConfirmed CONFIRMED =
            new DeemedConsentConfirmed(CASE, PARENT, SILENT_WINDOW_ENDS, TestTreaty.basis("transferWindow"));

    @Test
    void confirmationMakesItValidWithAWindowFromTheEndOfTheLimit() {
        received()
                .given(ARISEN)
                .as(REQUESTING)
                .at(LIMIT_ENDS.plusSeconds(864_000))
                .when(CONFIRM)
                .then(CONFIRMED);
    }

    @Test
    void lateConfirmationDoesNotProlongTheWindow() {
        received()
                .given(ARISEN)
                .as(REQUESTING)
                .at(SILENT_WINDOW_ENDS)
                .when(CONFIRM)
                .refused(Kind.RULE, "confirmation-within-transfer-window");
    }

    @Test
    void aLimitThatAnotherPersonWasGivenSinceDoesNotProlongTheWindow() {
        received()
                .given(ARISEN, new ReplyLimitSet(CASE, SILENT_WINDOW_ENDS, TestTreaty.basis("replyLimit")))
                .as(REQUESTING)
                .at(LIMIT_ENDS.plusSeconds(864_000))
                .when(CONFIRM)
                .then(CONFIRMED);
    }

    @Test
    void onlyDeemedConsentIsConfirmedAndOnlyOnce() {
        received()
                .as(REQUESTING)
                .at(LIMIT_ENDS)
                .when(CONFIRM)
                .refused(Kind.CONFLICT, "deemed-consent-arisen")
                .given(ARISEN, CONFIRMED)
                .when(CONFIRM)
                .refused(Kind.CONFLICT, "deemed-consent-arisen")
                .when(new ConfirmDeemedConsent(CASE, CHILD))
                .refused(Kind.CONFLICT, "deemed-consent-arisen");
    }

    @Test
    void theRequestedStateDoesNotConfirmItsOwnSilence() {
        received().given(ARISEN).as(REQUESTED).when(CONFIRM).refused(Kind.NOT_YOURS, "requesting-side-only");
    }
}
