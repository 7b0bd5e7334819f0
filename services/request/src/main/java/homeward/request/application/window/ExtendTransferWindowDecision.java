package homeward.request.application.window;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.TransferWindowExtended;
import homeward.request.application.ApplicationCommand.ExtendTransferWindow;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.Submission;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/**
 * Decides on an extension of the transfer window: while it runs, as the treaty provides, by exactly the time that an
 * obstacle has taken since the consent. No time counts twice, and none in advance.
 */
public final class ExtendTransferWindowDecision {

    private ExtendTransferWindowDecision() {}

    public static List<ApplicationEvent> decide(
            ExtendTransferWindow c, ApplicationState state, Circumstances at, TreatyProfile profile) {
        Submission submission = Requirements.running(state);
        Requirements.requestingSide(submission, at);
        if (!(Requirements.standing(state, c.personId()) instanceof Standing.Consented consent)) {
            throw Refusal.conflict("valid-consent", "there is no valid consent with a transfer window");
        }
        Requirements.notHandedOver(state, c.personId());
        RuleBasis basis = profile.transferWindowExtension(submission.procedure())
                .map(Rule::basis)
                .orElseThrow(() -> Refusal.rule(
                        "transfer-window-not-extendable",
                        "the treaty has no extension of the transfer window for this procedure",
                        profile.citation("transferWindowExtension." + submission.procedure())));
        if (!at.now().isBefore(consent.windowEnds())) {
            throw Refusal.rule("extension-within-transfer-window", "the transfer window has already ended", basis);
        }
        Instant counted = consent.obstaclesUntil();
        obstacle(c, at, counted == null ? consent.since().truncatedTo(ChronoUnit.SECONDS) : counted);
        Requirements.about(c.explanation(), c.personId()::equals);
        Instant windowEnds = consent.windowEnds().plus(Duration.between(c.from(), c.until()));
        return List.of(new TransferWindowExtended(
                c.caseId(), c.personId(), windowEnds, c.obstacle(), c.from(), c.until(), c.explanation(), basis));
    }

    /** @param earliest the consent, in whole seconds as officers report them, or the end of the obstacles counted already */
    private static void obstacle(ExtendTransferWindow c, Circumstances at, Instant earliest) {
        if (c.until().isAfter(at.now())) {
            throw Refusal.invalid("until", "must not lie in the future; an obstacle that continues counts up to now");
        }
        if (!c.from().isBefore(c.until())) {
            throw Refusal.invalid("from", "must be before the end of the obstacle");
        }
        if (c.from().isBefore(earliest)) {
            throw Refusal.invalid("from", "must not be before " + earliest + ": earlier time does not count again");
        }
    }
}
