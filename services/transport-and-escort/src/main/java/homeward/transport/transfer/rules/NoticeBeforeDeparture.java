package homeward.transport.transfer.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;

/** No departure without notice, or before the end of its lead time, if the treaty requires a notice of transfer. */
public final class NoticeBeforeDeparture implements DepartureRule {

    public static final String NAME = "notice-before-departure";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure.profile().transferNotice().flatMap(required -> refusal(departure, required.basis())).stream()
                .map(Obstacle::ofParty);
    }

    private static Optional<Refusal> refusal(Departure departure, RuleBasis basis) {
        Instant earliest = departure.itinerary().earliestDeparture();
        if (earliest == null) {
            return Optional.of(Refusal.rule(NAME, "no notice of this transfer has been given", basis));
        }
        return departure.departsAt().isBefore(earliest)
                ? Optional.of(Refusal.rule(NAME, "the notice permits no departure before " + earliest, basis))
                : Optional.empty();
    }
}
