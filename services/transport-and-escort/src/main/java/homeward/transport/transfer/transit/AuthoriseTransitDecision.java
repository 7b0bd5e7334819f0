package homeward.transport.transfer.transit;

import java.util.List;
import java.util.Set;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitAuthorised;
import homeward.transport.transfer.Crossing;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.AuthoriseTransit;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.Transit;
import homeward.transport.transfer.Transit.Standing;
import homeward.treaties.LimitClock;
import homeward.treaties.TransitRules;

/** The transit state agrees, in time or late. Where a rule says so, its agreement can be used for some time only. */
public final class AuthoriseTransitDecision {

    private AuthoriseTransitDecision() {}

    public static List<TransferEvent> decide(
            AuthoriseTransit c, TransferState state, Circumstances at, TransitRules rules, LimitClock limits) {
        Transit transit = Replies.open(c.requestId(), state, at, Set.of(Standing.REQUESTED, Standing.ANNOUNCED));
        TransferOpened opening = Requirements.opening(state);
        Itinerary itinerary = Requirements.itinerary(state, transit.itineraryId());
        Crossing crossing = Crossing.ahead(itinerary, opening).stream()
                .filter(next -> next.state().equals(transit.state()))
                .findFirst()
                .orElseThrow();
        LimitClock.Counted usable = rules.between(
                        opening.requestingState(),
                        transit.state(),
                        crossing.modes(),
                        state.kind(itinerary.travellers()),
                        limits.day(at.now(), transit.state()))
                .usableFor()
                .map(rule -> limits.count(at.now(), rule, transit.state()))
                .orElse(null);
        return List.of(new TransitAuthorised(
                c.caseId(),
                transit.itineraryId(),
                transit.requestId(),
                transit.state(),
                c.support(),
                usable == null ? null : usable.end(),
                usable == null ? null : usable.basis()));
    }
}
