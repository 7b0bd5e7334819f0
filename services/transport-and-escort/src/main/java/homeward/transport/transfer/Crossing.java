package homeward.transport.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransportMode;

/**
 * A state that an itinerary crosses: neither of the two states of the case.
 *
 * @param legs that begin or end in it, in the order of travel
 */
public record Crossing(StateCode state, List<Leg> legs) {

    /**
     * The states still to be crossed, in the order of travel.
     *
     * @param leg from 1; the state in which it begins is still crossed
     */
    public static List<Crossing> of(Itinerary itinerary, int leg, TransferOpened opening) {
        List<Leg> ahead = itinerary.legs().subList(leg - 1, itinerary.legs().size());
        return ahead.stream()
                .flatMap(next -> List.of(next.fromState(), next.toState()).stream())
                .filter(state -> !state.equals(opening.requestingState()) && !state.equals(opening.requestedState()))
                .distinct()
                .map(state -> new Crossing(state, touching(itinerary.legs(), state)))
                .toList();
    }

    /** The states in which the travellers are or which are still to come: those of the legs that have not begun. */
    public static List<Crossing> ahead(Itinerary itinerary, TransferOpened opening) {
        int next = itinerary.departures().size() + 1;
        return next > itinerary.legs().size() ? List.of() : of(itinerary, next, opening);
    }

    private static List<Leg> touching(List<Leg> legs, StateCode state) {
        return legs.stream()
                .filter(leg -> state.equals(leg.fromState()) || state.equals(leg.toState()))
                .toList();
    }

    public Set<TransportMode> modes() {
        return legs.stream().map(Leg::mode).collect(Collectors.toUnmodifiableSet());
    }

    /** Planned arrival; if the itinerary begins there, its departure. */
    public Instant enters() {
        Leg first = legs.getFirst();
        return state.equals(first.toState()) ? first.arrives() : first.departs();
    }

    /** Planned departure. */
    public Instant leaves() {
        return legs.getLast().departs();
    }

    /** Whether the travellers only change planes, at one airport and within the time. */
    public boolean airside(Duration longestStay) {
        return legs.size() == 2
                && modes().equals(Set.of(TransportMode.AIR))
                && legs.getFirst().toState().equals(state)
                && legs.getFirst().to().equals(legs.getLast().from())
                && Duration.between(enters(), leaves()).compareTo(longestStay) <= 0;
    }
}
