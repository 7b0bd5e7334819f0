package homeward.transport.transfer.transit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitGrounds;
import homeward.events.transport.TransferEvent.TransitReason;
import homeward.transport.transfer.Crossing;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.Transit;
import homeward.transport.transfer.Transit.Standing;
import homeward.transport.transfer.takeback.TakeBacks;

/** What all replies of a transit state have in common. */
final class Replies {

    static final String FITTING = "reply-fits-the-request";
    static final String COMPLETED = "transit-completed";

    private Replies() {}

    /**
     * The request, for an officer of the state that was asked, while the travellers can still be stopped.
     *
     * @param standings in which the reply can be given
     */
    static Transit open(UUID request, TransferState state, Circumstances at, Set<Standing> standings) {
        TransferOpened opening = Requirements.opening(state);
        Transit transit = Requirements.transit(state, request);
        StateCode side = at.actor().state();
        if (side.equals(opening.requestingState()) || side.equals(opening.requestedState())) {
            throw Refusal.notYours("transit-state-only", "only the transit state may do this");
        }
        if (!side.equals(transit.state())) {
            throw Refusal.unknown(Requirements.NO_SUCH_TRANSIT_REQUEST);
        }
        Itinerary itinerary = Requirements.running(state, transit.itineraryId());
        if (!standings.contains(transit.standing())) {
            throw Refusal.conflict(FITTING, "the request stands at " + transit.standing());
        }
        if (!state.transits().latest(itinerary.id(), transit.state()).equals(Optional.of(transit))) {
            throw Refusal.conflict(FITTING, "transit was requested again; the reply is given to that request");
        }
        if (Crossing.ahead(itinerary, opening).stream()
                .noneMatch(crossing -> crossing.state().equals(transit.state()))) {
            throw Refusal.conflict(COMPLETED, "the travellers have left this state on their way");
        }
        return transit;
    }

    /** The grounds, sealed about each traveller. */
    static List<TransitReason> reasons(TransitGrounds grounds, Itinerary itinerary) {
        if (grounds.grounds().isEmpty()) {
            throw Refusal.invalid("grounds", "at least one ground is required");
        }
        return itinerary.travellers().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .map(person -> new TransitReason(person, Personal.of(person, grounds)))
                .toList();
    }

    /** The reply and, if the travellers have left already, the obligation to take them back. */
    static List<TransferEvent> denied(
            CaseId caseId,
            TransferEvent reply,
            TransferState state,
            Itinerary itinerary,
            TakeBackCause cause,
            Circumstances at) {
        List<TransferEvent> events = new ArrayList<>();
        events.add(reply);
        TakeBacks.opened(caseId, state, itinerary, cause, at).ifPresent(events::add);
        return events;
    }
}
