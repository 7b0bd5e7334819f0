package homeward.transport.transfer.rules;

import java.util.List;

import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.Leg;

/**
 * Every leg has a duration, begins where the previous one ended and not before, the first begins in the
 * requesting state, where the travellers are, and the last ends in the requested state.
 */
public final class ContiguousRoute {

    private ContiguousRoute() {}

    public static void check(List<Leg> legs, StateCode requestingState, StateCode requestedState) {
        if (legs.isEmpty()) {
            throw Refusal.invalid("legs", "an itinerary must have at least one leg");
        }
        if (!legs.getFirst().fromState().equals(requestingState)) {
            throw Refusal.invalid("legs[0].fromState", "must be the requesting state, where the travellers are");
        }
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            if (!leg.departs().isBefore(leg.arrives())) {
                throw Refusal.invalid("legs[" + i + "].arrives", "must be after the departure of the leg");
            }
            if (i > 0) {
                follows(legs.get(i - 1), leg, i);
            }
        }
        if (!legs.getLast().toState().equals(requestedState)) {
            throw Refusal.invalid("legs[" + (legs.size() - 1) + "].toState", "must be the requested state");
        }
    }

    private static void follows(Leg before, Leg leg, int i) {
        if (!leg.from().equals(before.to()) || !leg.fromState().equals(before.toState())) {
            throw Refusal.invalid("legs[" + i + "].from", "must be the end of the previous leg");
        }
        if (leg.departs().isBefore(before.arrives())) {
            throw Refusal.invalid("legs[" + i + "].departs", "must not be before the arrival of the previous leg");
        }
    }
}
