package homeward.transport.transfer.rules;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.Leg;
import homeward.transport.places.Places;
import homeward.transport.transfer.Itinerary;

/**
 * Every place is in the state that is named for it, so that no state is crossed under another one's name: by its UN/LOCODE, or
 * by its IATA code if that is listed. Whatever the code, it has one state in all itineraries of a case that run or have
 * begun.
 */
public final class PlacesInTheirStates {

    private PlacesInTheirStates() {}

    private record Place(String code, StateCode state) {

        static Stream<Place> of(Leg leg) {
            return Stream.of(new Place(leg.from(), leg.fromState()), new Place(leg.to(), leg.toState()));
        }

        boolean contradicts(Place other) {
            return code.equals(other.code) && !state.equals(other.state);
        }
    }

    /**
     * Requires the states of the legs.
     *
     * @param others itineraries of the case
     * @throws Refusal for the first place that is in another state
     */
    public static void check(List<Leg> legs, Collection<Itinerary> others) {
        List<Place> known = Stream.concat(
                        others.stream()
                                .filter(other ->
                                        other.running() || !other.departures().isEmpty())
                                .flatMap(other -> other.legs().stream()),
                        legs.stream())
                .flatMap(Place::of)
                .toList();
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            in("legs[" + i + "].fromState", new Place(leg.from(), leg.fromState()), known);
            in("legs[" + i + "].toState", new Place(leg.to(), leg.toState()), known);
        }
    }

    /** Whether the state of a place could be checked by its code. */
    public static boolean checked(String code) {
        return Places.stateOf(code).isPresent();
    }

    private static void in(String field, Place place, List<Place> known) {
        Places.stateOf(place.code())
                .filter(state -> !state.equals(place.state()))
                .ifPresent(state -> {
                    throw Refusal.invalid(field, "must be " + state + ", where " + place.code() + " is");
                });
        if (Places.namesAnother(place.code(), place.state())) {
            throw Refusal.invalid(
                    field, "must be the state that the first two letters of " + place.code() + " stand for");
        }
        known.stream().filter(place::contradicts).findFirst().ifPresent(other -> {
            throw Refusal.invalid(
                    field,
                    "must be the same wherever " + place.code() + " is named in this case; elsewhere it is "
                            + other.state());
        });
    }
}
