package homeward.transport.transfer.escort;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.transport.transfer.Itinerary;

/** What holds for every escort who is named. */
final class EscortRules {

    private EscortRules() {}

    /** Requires that only of a leader it is said who he or she is on the platform: the others open nothing there. */
    static void officer(EscortFunction function, @Nullable String officer) {
        if (officer != null && function != EscortFunction.ESCORT_LEADER) {
            throw Refusal.invalid("officer", "only of an escort leader");
        }
    }

    /** Requires that the person is not named already: nobody counts as two escorts. */
    static void person(Itinerary itinerary, Personal<EscortIdentity> identity) {
        if (itinerary.escorts().names(identity)) {
            throw Refusal.conflict(
                    "escort-named-once", "an escort of this itinerary has this name or this service number already");
        }
    }
}
