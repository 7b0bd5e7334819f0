package homeward.transport.transfer.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.transport.transfer.Crossing;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.Transit;
import homeward.treaties.AirsideRule;

/**
 * Every state still to be crossed has agreed and has not revoked it, or has been told of a transit that its silence
 * permits, or needs no consent by a rule whose text was read. A state that said no is not crossed, whatever such a rule
 * says.
 */
public final class TransitAgreed implements DepartureRule {

    public static final String NAME = "transit-agreed";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return Crossing.of(departure.itinerary(), departure.leg(), Requirements.opening(departure.state())).stream()
                .flatMap(crossing -> refusal(departure, crossing).stream())
                .map(Obstacle::ofParty);
    }

    /** Why the state may not be crossed; empty if it may. */
    public static Optional<Refusal> refusal(Departure departure, Crossing crossing) {
        Transit request = departure
                .state()
                .transits()
                .latest(departure.itinerary().id(), crossing.state())
                .orElse(null);
        if (request == null) {
            return withoutConsent(departure, crossing, crossing.state() + " has not been asked for transit");
        }
        return switch (request.standing()) {
            case REQUESTED ->
                withoutConsent(departure, crossing, crossing.state() + " has not replied to the request for transit");
            case ANNOUNCED -> Optional.empty();
            case AUTHORISED -> expired(departure, crossing, request.usableUntil());
            case REFUSED -> Optional.of(refusal(crossing.state() + " has refused transit", null));
            case REVOKED -> Optional.of(refusal(crossing.state() + " has revoked its agreement to transit", null));
        };
    }

    /** The agreement must cover the planned departure from the transit state, later by as much as the travellers are. */
    private static Optional<Refusal> expired(Departure departure, Crossing crossing, @Nullable Instant usableUntil) {
        return usableUntil == null || departure.delayed(crossing.leaves()).isBefore(usableUntil)
                ? Optional.empty()
                : Optional.of(refusal(
                        "the agreement of " + crossing.state() + " to transit ends " + usableUntil
                                + ", before the travellers leave it",
                        null));
    }

    private static Optional<Refusal> withoutConsent(Departure departure, Crossing crossing, String otherwise) {
        AirsideRule airside = airside(departure, crossing).orElse(null);
        if (airside == null) {
            return Optional.of(refusal(otherwise, null));
        }
        return airside.basis().verified()
                ? Optional.empty()
                : Optional.of(refusal(
                        otherwise + "; the rule by which no consent would be needed was not read in its text",
                        airside.basis()));
    }

    /** The rule by which the transit state need not agree, read or not; empty if there is none. */
    public static Optional<AirsideRule> airside(Departure departure, Crossing crossing) {
        return departure
                .transit()
                .airside(crossing.state(), departure.day())
                .filter(rule -> !departure.itinerary().escorted()
                        && rule.kinds()
                                .contains(departure
                                        .state()
                                        .kind(departure.itinerary().travellers()))
                        && crossing.airside(rule.longestStay()));
    }

    /** @param basis the rule that was not satisfied, or that could not be relied on */
    public static Refusal refusal(String detail, @Nullable RuleBasis basis) {
        return basis == null ? Refusal.rule(NAME, detail) : Refusal.rule(NAME, detail, basis);
    }
}
