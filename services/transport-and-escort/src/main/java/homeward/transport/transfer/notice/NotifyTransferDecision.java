package homeward.transport.transfer.notice;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Planner;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.rules.EscortLeaderNamed;
import homeward.transport.transfer.rules.NoticeLeadTime;
import homeward.treaties.LimitClock;
import homeward.treaties.LimitClock.Counted;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/**
 * Notice is given before the first departure, and anew if the former has been overtaken: by another journey, by a correction
 * of a traveller's details, or by other escorts. If only the escorts changed, the day that was notified stands; the requested
 * state acknowledges every renewed notice, and answers the first one if the treaty asks for that. An escorted transfer is notified with its leader. If the treaty requires no lead
 * time, the notice records that.
 */
public final class NotifyTransferDecision {

    private NotifyTransferDecision() {}

    public static List<TransferEvent> decide(
            NotifyTransfer c, TransferState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestingSide(opening, at);
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        Requirements.stillApplied(state, itinerary.travellers());
        if (itinerary.earliestDeparture() != null) {
            throw Refusal.conflict("notice-given-once", "notice of this transfer has been given and stands");
        }
        if (!itinerary.departures().isEmpty()) {
            throw Refusal.conflict("notice-precedes-transfer", "the transfer has already begun");
        }
        EscortLeaderNamed.check(itinerary);
        Planner planner = Requirements.planner(state, at);
        Optional<Counted> answer =
                profile.transferNoticeAnswer().map(limit -> limits.count(at.now(), limit, opening.requestedState()));
        boolean renewed = renewed(state, itinerary);
        Instant former = itinerary.notice().beforeEscortsChanged();
        if (former != null) {
            RuleBasis basis =
                    profile.transferNotice().map(Rule::basis).orElseGet(() -> profile.citation("transferNotice"));
            return notified(c, former, renewed, basis, answer, planner);
        }
        Instant planned = itinerary.legs().getFirst().departs();
        return profile.transferNotice()
                .map(required -> {
                    NoticeLeadTime.check(at.now(), planned, required, opening.requestedState(), limits);
                    Instant earliest = limits.earliestAfter(at.now(), required.value(), opening.requestedState());
                    RuleBasis basis = limits.countBefore(planned, required, opening.requestedState())
                            .basis();
                    return notified(c, earlier(earliest, planned), renewed, basis, answer, planner);
                })
                .orElseGet(() -> notified(c, at.now(), renewed, profile.citation("transferNotice"), answer, planner));
    }

    /** Whether the requested state was told otherwise about one of the travellers before. */
    private static boolean renewed(TransferState state, Itinerary itinerary) {
        return state.itineraries().values().stream()
                .filter(other -> other.notice().given())
                .anyMatch(other -> !Collections.disjoint(other.travellers(), itinerary.travellers()));
    }

    private static List<TransferEvent> notified(
            NotifyTransfer c,
            Instant earliest,
            boolean renewed,
            RuleBasis basis,
            Optional<Counted> answer,
            Planner planner) {
        return List.of(new TransferNotified(
                c.caseId(),
                c.itineraryId(),
                earliest,
                renewed,
                basis,
                answer.map(Counted::end).orElse(null),
                answer.map(Counted::basis).orElse(null),
                planner));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
