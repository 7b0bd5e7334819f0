package homeward.transport.transfer.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.transport.transfer.Notice;

/**
 * No departure without notice, or before the end of its lead time, if the treaty requires a notice of transfer; no journey
 * with an escort begins without one, whatever the treaty requires; nor, if one was given and has been overtaken, before it is
 * renewed and acknowledged; nor, if the treaty asks for an answer to the notice, before it is given.
 */
public final class NoticeBeforeDeparture implements DepartureRule {

    public static final String NAME = "notice-before-departure";
    public static final String ACKNOWLEDGED = "notice-acknowledged";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        Optional<RuleBasis> basis = departure
                .profile()
                .transferNotice()
                .map(rule -> counted(departure.itinerary().notice()).orElse(rule.basis()));
        return (needed(departure, basis) ? refusal(departure, basis) : Optional.<Refusal>empty())
                .or(() -> overtaken(departure.itinerary().notice())).stream().map(Obstacle::ofParty);
    }

    /** Whoever receives the travellers knows who escorts them, whatever the treaty asks for. */
    private static boolean needed(Departure departure, Optional<RuleBasis> basis) {
        return basis.isPresent() || (departure.itinerary().escorted() && departure.leg() == 1);
    }

    private static Optional<Refusal> refusal(Departure departure, Optional<RuleBasis> basis) {
        Instant earliest = departure.itinerary().earliestDeparture();
        if (earliest == null) {
            return Optional.of(refusal(
                    departure.itinerary().notice().given()
                            ? "the notice of this transfer has been overtaken; it is given anew"
                            : "no notice of this transfer has been given",
                    basis));
        }
        return departure.departsAt().isBefore(earliest)
                ? Optional.of(refusal("the notice permits no departure before " + earliest, basis))
                : Optional.empty();
    }

    private static Refusal awaited(Notice.@Nullable Answer answer) {
        return answer == null
                ? Refusal.rule(ACKNOWLEDGED, "the requested state has not acknowledged the renewed notice")
                : Refusal.rule(ACKNOWLEDGED, "the requested state has not answered the notice", answer.basis());
    }

    /** The rule with the working days that were counted when notice was given. */
    private static Optional<RuleBasis> counted(Notice notice) {
        return Optional.ofNullable(notice.basis());
    }

    private static Refusal refusal(String detail, Optional<RuleBasis> basis) {
        return basis.map(rule -> Refusal.rule(NAME, detail, rule)).orElseGet(() -> Refusal.rule(NAME, detail));
    }

    private static Optional<Refusal> overtaken(Notice notice) {
        if (notice.given() && notice.earliestDeparture() == null) {
            return Optional.of(Refusal.rule(NAME, "the notice of this transfer has been overtaken; it is given anew"));
        }
        return notice.awaited() ? Optional.of(awaited(notice.answer())) : Optional.empty();
    }
}
