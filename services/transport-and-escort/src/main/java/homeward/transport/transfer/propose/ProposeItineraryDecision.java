package homeward.transport.transfer.propose;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.rules.ContiguousRoute;
import homeward.transport.transfer.rules.FamilyUnity;
import homeward.transport.transfer.rules.PlacesInTheirStates;
import homeward.treaties.LimitClock;

public final class ProposeItineraryDecision {

    private ProposeItineraryDecision() {}

    public static List<TransferEvent> decide(
            ProposeItinerary c, TransferState state, Circumstances at, LimitClock limits) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestingSide(opening, at);
        if (state.itineraries().containsKey(c.itineraryId())) {
            throw Refusal.conflict("one-itinerary-per-id", "this itinerary already exists");
        }
        if (c.travellers().isEmpty()) {
            throw Refusal.invalid("travellers", "an itinerary must have at least one traveller");
        }
        c.travellers().forEach(person -> Requirements.traveller(state, person, "travellers"));
        Requirements.stillApplied(state, c.travellers());
        ContiguousRoute.check(c.legs(), opening.requestingState(), opening.requestedState());
        PlacesInTheirStates.check(c.legs(), state.itineraries().values());
        free(c, state);
        Leg first = c.legs().getFirst();
        FamilyUnity.check(state, c.travellers(), limits.day(first.departs(), first.fromState()));
        if (first.departs().isBefore(at.now().truncatedTo(ChronoUnit.SECONDS))) {
            throw Refusal.invalid("legs[0].departs", "must not lie in the past");
        }
        return List.of(new ItineraryProposed(
                c.caseId(),
                c.itineraryId(),
                c.travellers(),
                c.legs(),
                c.escorted(),
                at.now(),
                Requirements.planner(state, at)));
    }

    /** Requires that no traveller has another itinerary that is running or ended with the handover, or is still abroad. */
    private static void free(ProposeItinerary c, TransferState state) {
        for (Itinerary other : state.itineraries().values()) {
            if (other.phase() != Itinerary.Phase.FAILED && !Collections.disjoint(other.travellers(), c.travellers())) {
                throw Refusal.conflict("one-itinerary-at-a-time", "a traveller already has itinerary " + other.id());
            }
        }
        if (c.travellers().stream().anyMatch(state.transits()::mustBeTakenBack)) {
            throw Refusal.conflict("take-back-open", "a traveller must first be taken back from the way");
        }
    }
}
