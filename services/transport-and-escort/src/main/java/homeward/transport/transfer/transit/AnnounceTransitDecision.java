package homeward.transport.transfer.transit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TransitAnnounced;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.AnnounceTransit;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.Transit;
import homeward.transport.transfer.Transit.Standing;
import homeward.transport.transfer.rules.TransitAgreed;

/**
 * Silence suffices only by a rule whose text was read, after a request made in time and after the end of the reply limit.
 */
public final class AnnounceTransitDecision {

    private AnnounceTransitDecision() {}

    public static List<TransferEvent> decide(AnnounceTransit c, TransferState state, Circumstances at) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Transit transit = Requirements.transit(state, c.requestId());
        Requirements.running(state, transit.itineraryId());
        if (transit.standing() != Standing.REQUESTED) {
            throw Refusal.conflict(Replies.FITTING, "the request stands at " + transit.standing());
        }
        RuleBasis basis = sufficing(transit, at.now());
        return List.of(
                new TransitAnnounced(c.caseId(), transit.itineraryId(), transit.requestId(), transit.state(), basis));
    }

    private static RuleBasis sufficing(Transit transit, Instant now) {
        TransitLimits limits = transit.limits();
        RuleBasis silence = limits.silence();
        if (silence == null || limits.onSilence() != TransitSilence.TRANSIT_MAY_BEGIN) {
            throw refused("the silence of " + transit.state() + " has no effect: its agreement is needed", silence);
        }
        if (!silence.verified()) {
            throw refused("the text of the rule on silence was not read: " + transit.state() + " must agree", silence);
        }
        if (!limits.inTime()) {
            throw refused("transit was requested too late for silence to suffice", limits.leadTime());
        }
        Instant due = limits.replyDue();
        if (due == null || now.isBefore(due)) {
            throw refused(
                    due == null ? "no reply limit is known" : "the reply is due until " + due, limits.replyLimit());
        }
        return silence;
    }

    private static Refusal refused(String detail, @Nullable RuleBasis basis) {
        return TransitAgreed.refusal(detail, basis);
    }
}
