package homeward.transport.transfer.rules;

import java.util.List;

import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.Leg;

/** Every leg takes time, begins where and not before the one before it ended, and the last ends in the requested state. */
public final class ContiguousRoute {

    private ContiguousRoute() {}

    public static void check(List<Leg> legs, StateCode requestedState) {
        if (legs.isEmpty()) {
            throw Refusal.invalid("legs", "an itinerary has at least one leg");
        }
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            if (!leg.departs().isBefore(leg.arrives())) {
                throw Refusal.invalid("legs[" + i + "].arrives", "a leg arrives after it departs");
            }
            if (i > 0) {
                follows(legs.get(i - 1), leg, i);
            }
        }
        if (!legs.getLast().toState().equals(requestedState)) {
            throw Refusal.invalid(
                    "legs[" + (legs.size() - 1) + "].toState", "an itinerary ends in the requested state");
        }
    }

    private static void follows(Leg before, Leg leg, int i) {
        if (!leg.from().equals(before.to()) || !leg.fromState().equals(before.toState())) {
            throw Refusal.invalid("legs[" + i + "].from", "a leg begins where the one before it ended");
        }
        if (leg.departs().isBefore(before.arrives())) {
            throw Refusal.invalid("legs[" + i + "].departs", "a leg departs after the one before it has arrived");
        }
    }
}
