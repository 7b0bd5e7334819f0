package homeward.transport.transfer.rules;

import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.transport.transfer.Itinerary;

/** Escorted means escorted: there is a leader, named before the notice, so that the receiving state knows who comes. */
public final class EscortLeaderNamed implements DepartureRule {

    public static final String NAME = "escort-leader-named";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return named(departure.itinerary()) ? Stream.empty() : Stream.of(Obstacle.ofParty(refusal()));
    }

    /** @throws Refusal if the itinerary is escorted and has no leader */
    public static void check(Itinerary itinerary) {
        if (!named(itinerary)) {
            throw refusal();
        }
    }

    private static boolean named(Itinerary itinerary) {
        return !itinerary.escorted() || itinerary.escorts().hasLeader();
    }

    private static Refusal refusal() {
        return Refusal.rule(NAME, "an escorted transfer needs an escort leader, named before the notice");
    }
}
