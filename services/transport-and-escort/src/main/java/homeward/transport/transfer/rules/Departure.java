package homeward.transport.transfer.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.Leg;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Readiness;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.Suspension;
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
 * @param plannedDay on which the leg was to begin, in that state
 * @param arrivalDay day of the expected handover, in the state of arrival
 * @param home the day of a moment in the requesting state
 */
public record Departure(
        TransferState state,
        Itinerary itinerary,
        int leg,
        Instant departsAt,
        LocalDate day,
        LocalDate plannedDay,
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
        Leg planned = itinerary.legs().get(leg - 1);
        LocalDate day = limits.day(departsAt, planned.fromState());
        LocalDate plannedDay = limits.day(planned.departs(), planned.fromState());
        LocalDate arrivalDay = limits.day(
                delayed(itinerary.plannedArrival(), planned, departsAt),
                itinerary.legs().getLast().toState());
        return new Departure(
                state,
                itinerary,
                leg,
                departsAt,
                day,
                plannedDay,
                arrivalDay,
                moment -> limits.day(moment, requesting),
                rules);
    }

    /**
     * Whether the leg began before the return was suspended, and was to have begun by then; false if that is not known. Of
     * whoever was still to leave by the plan no earlier departure is believed.
     */
    boolean precedes(@Nullable Suspension suspension) {
        return suspension != null
                && suspension.suspendedAt() != null
                && departsAt.isBefore(suspension.suspendedAt())
                && !itinerary.legs().get(leg - 1).departs().isAfter(suspension.suspendedAt());
    }

    public TreatyProfile profile() {
        return rules.profile();
    }

    public TransitRules transit() {
        return rules.transit();
    }

    /** Expected handover: the planned arrival, later by as much as the departure is late. */
    Instant handover() {
        return delayed(itinerary.plannedArrival());
    }

    /** What was planned to follow this departure, later by as much as the departure is late. */
    Instant delayed(Instant moment) {
        return delayed(moment, itinerary.legs().get(leg - 1), departsAt);
    }

    private static Instant delayed(Instant moment, Leg planned, Instant departsAt) {
        Duration late = Duration.between(planned.departs(), departsAt);
        return late.isNegative() ? moment : moment.plus(late);
    }

    Stream<PersonId> travellers() {
        return itinerary.travellers().stream();
    }

    public Readiness readiness(PersonId traveller) {
        return state.readiness(traveller);
    }
}
