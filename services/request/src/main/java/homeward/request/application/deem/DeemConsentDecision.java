package homeward.request.application.deem;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationState;
import homeward.request.application.ApplicationState.Phase;
import homeward.request.application.ReplyLimit;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.TransferWindow;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfile.OnSilence;

/**
 * Decides on the effect of silence after the reply limit, extensions included. A limit that runs from confirmed receipt
 * does not start before the confirmation, so it cannot pass without one; nor does a limit that runs from the result of an
 * interview start before that result. Where a result has been sent, silence counts only about persons whose nationality it
 * confirmed.
 */
public final class DeemConsentDecision {

    private DeemConsentDecision() {}

    public static List<ApplicationEvent> decide(
            DeemConsent c, ApplicationState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        ReplyLimit limit = state.replyLimit();
        if (state.phase() != Phase.RUNNING
                || limit == null
                || !limit.passedAt(at.now())
                || profile.onSilence().value() != OnSilence.DEEMED_CONSENT) {
            return List.of();
        }
        Instant windowEnds = TransferWindow.afterSilence(limit, Requirements.submission(state), profile, limits)
                .ends();
        return state.personsWith(Standing.Awaiting.class::isInstance).stream()
                .filter(state::silentAbout)
                .<ApplicationEvent>map(person -> new DeemedConsentArisen(
                        c.caseId(),
                        person,
                        limit.silentSince(),
                        windowEnds,
                        profile.onSilence().basis()))
                .toList();
    }
}
