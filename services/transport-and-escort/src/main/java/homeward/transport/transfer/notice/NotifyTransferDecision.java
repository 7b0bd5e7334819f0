package homeward.transport.transfer.notice;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.rules.NoticeLeadTime;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/** Notice is given once, before the first departure. If the treaty requires no lead time, the notice records that. */
public final class NotifyTransferDecision {

    private NotifyTransferDecision() {}

    public static List<TransferEvent> decide(
            NotifyTransfer c, TransferState state, Circumstances at, TreatyProfile profile, LimitClock limits) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestingSide(opening, at);
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        Requirements.stillApplied(state, itinerary.travellers());
        if (itinerary.earliestDeparture() != null) {
            throw Refusal.conflict("notice-given-once", "notice of this transfer has already been given");
        }
        if (!itinerary.departures().isEmpty()) {
            throw Refusal.conflict("notice-precedes-transfer", "the transfer has already begun");
        }
        Instant planned = itinerary.legs().getFirst().departs();
        return profile.transferNotice()
                .map(required -> {
                    NoticeLeadTime.check(at.now(), planned, required, opening.requestedState(), limits);
                    LimitClock.Counted notice = limits.count(at.now(), required, opening.requestedState());
                    return notified(c, earlier(notice.end(), planned), notice.basis());
                })
                .orElseGet(() -> notified(c, at.now(), profile.citation("transferNotice")));
    }

    private static List<TransferEvent> notified(NotifyTransfer c, Instant earliest, RuleBasis basis) {
        return List.of(new TransferNotified(c.caseId(), c.itineraryId(), earliest, basis));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
