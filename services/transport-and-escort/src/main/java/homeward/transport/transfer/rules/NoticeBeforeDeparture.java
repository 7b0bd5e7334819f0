package homeward.transport.transfer.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.transport.transfer.Notice;

/**
 * No departure without notice, or before the end of its lead time, if the treaty requires a notice of transfer; nor, if one was
 * given and has been overtaken, before it is renewed and acknowledged.
 */
public final class NoticeBeforeDeparture implements DepartureRule {

    public static final String NAME = "notice-before-departure";
    public static final String ACKNOWLEDGED = "notice-acknowledged";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure
                .profile()
                .transferNotice()
                .flatMap(required -> refusal(departure, required.basis()))
                .or(() -> overtaken(departure.itinerary().notice()))
                .stream()
                .map(Obstacle::ofParty);
    }

    private static Optional<Refusal> refusal(Departure departure, RuleBasis basis) {
        Instant earliest = departure.itinerary().earliestDeparture();
        if (earliest == null) {
            return Optional.of(Refusal.rule(
                    NAME,
                    departure.itinerary().notice().given()
                            ? "the notice of this transfer has been overtaken; it is given anew"
                            : "no notice of this transfer has been given",
                    basis));
        }
        return departure.departsAt().isBefore(earliest)
                ? Optional.of(Refusal.rule(NAME, "the notice permits no departure before " + earliest, basis))
                : Optional.empty();
    }

    private static Optional<Refusal> overtaken(Notice notice) {
        if (notice.given() && notice.earliestDeparture() == null) {
            return Optional.of(Refusal.rule(NAME, "the notice of this transfer has been overtaken; it is given anew"));
        }
        return notice.awaited()
                ? Optional.of(Refusal.rule(ACKNOWLEDGED, "the requested state has not acknowledged the renewed notice"))
                : Optional.empty();
    }
}
