package homeward.transport.transfer.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;

import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Readiness;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;
import homeward.treaties.TransitRules;
import homeward.treaties.TreatyProfile;

/**
 * Input of the departure rules: a departure to be recorded, or one that the desk asks about.
 *
 * @param leg from 1
 * @param departsAt start of the leg
 * @param day the same, as a day in the state where the leg begins
 * @param arrivalDay day of the expected handover, in the state of arrival
 * @param home the day of a moment in the requesting state
 */
public record Departure(
        TransferState state,
        Itinerary itinerary,
        int leg,
        Instant departsAt,
        LocalDate day,
        LocalDate arrivalDay,
        Function<Instant, LocalDate> home,
        DepartureRules rules) {

    public static Departure of(
            TransferState state,
            Itinerary itinerary,
            int leg,
            Instant departsAt,
            DepartureRules rules,
            LimitClock limits) {
        StateCode requesting = Requirements.opening(state).requestingState();
        LocalDate day = limits.day(departsAt, itinerary.legs().get(leg - 1).fromState());
        LocalDate arrivalDay = limits.day(
                handover(itinerary, departsAt), itinerary.legs().getLast().toState());
        return new Departure(
                state, itinerary, leg, departsAt, day, arrivalDay, moment -> limits.day(moment, requesting), rules);
    }

    public TreatyProfile profile() {
        return rules.profile();
    }

    public TransitRules transit() {
        return rules.transit();
    }

    /** Expected handover: the planned arrival, but not before the departure. */
    Instant handover() {
        return handover(itinerary, departsAt);
    }

    private static Instant handover(Itinerary itinerary, Instant departsAt) {
        Instant planned = itinerary.plannedArrival();
        return planned.isAfter(departsAt) ? planned : departsAt;
    }

    Stream<PersonId> travellers() {
        return itinerary.travellers().stream();
    }

    public Readiness readiness(PersonId traveller) {
        return state.readiness(traveller);
    }
}
