package homeward.transport.transfer.transit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitApplication;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.transport.transfer.Consent;
import homeward.transport.transfer.Crossing;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.RequestTransit;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.Transit;
import homeward.treaties.LimitClock;
import homeward.treaties.LimitClock.Counted;
import homeward.treaties.Rule;
import homeward.treaties.TransitRule;
import homeward.treaties.TransitRules;

/**
 * A request names the conditions of transit as fulfilled: onward travel and admission assured, no ground for a refusal
 * known. Admission is assured only by a valid consent of the requested state for every traveller. Where a rule demands that
 * escorts are unarmed and carry proof, the request assures it.
 */
public final class RequestTransitDecision {

    public static final String ONCE = "transit-requested-once";
    public static final String ESCORTS = "escorts-in-transit";
    public static final String CONDITIONS = "conditions-of-transit";

    private RequestTransitDecision() {}

    public static List<TransferEvent> decide(
            RequestTransit c, TransferState state, Circumstances at, TransitRules rules, LimitClock limits) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestingSide(opening, at);
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        List<Crossing> ahead = Crossing.ahead(itinerary, opening);
        Crossing crossing = ahead.stream()
                .filter(next -> next.state().equals(c.transitState()))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid("transitState", "the itinerary does not cross this state (any more)"));
        unanswered(c, state, itinerary, crossing, at.now());
        conditions(c, state, itinerary);
        TransitRule rule = rules.between(
                opening.requestingState(),
                crossing.state(),
                crossing.modes(),
                state.kind(itinerary.travellers()),
                limits.day(at.now(), crossing.state()));
        if (itinerary.escorted()) {
            escorts(c, rule);
        }
        return List.of(new TransitRequested(
                c.caseId(),
                c.itineraryId(),
                c.requestId(),
                c.transitState(),
                application(c, opening, itinerary, crossing),
                limits(rule, crossing, at, limits),
                Requirements.planner(state, at)));
    }

    /** What was denied may be asked for again, and so may an agreement that ends before the travellers leave the state. */
    private static void unanswered(
            RequestTransit c, TransferState state, Itinerary itinerary, Crossing crossing, Instant now) {
        if (state.transits().openOn(c.itineraryId()).isPresent()) {
            throw Refusal.conflict("take-back-open", "the travellers must be taken back before any other journey");
        }
        state.transits()
                .latest(c.itineraryId(), c.transitState())
                .filter(request -> !request.standing().denied() && !runsOut(request, itinerary, crossing, now))
                .ifPresent(_ -> {
                    throw Refusal.conflict(ONCE, "transit has already been requested of " + c.transitState());
                });
    }

    /** By the plan or, if the next leg is late already, later by as much. */
    private static boolean runsOut(Transit agreed, Itinerary itinerary, Crossing crossing, Instant now) {
        Instant end = agreed.usableUntil();
        if (agreed.standing() != Transit.Standing.AUTHORISED || end == null) {
            return false;
        }
        Leg next = itinerary.legs().get(itinerary.departures().size());
        Duration late = Duration.between(next.departs(), now);
        Instant leaves =
                late.isNegative() ? crossing.leaves() : crossing.leaves().plus(late);
        return !leaves.isBefore(end);
    }

    private static void conditions(RequestTransit c, TransferState state, Itinerary itinerary) {
        if (!c.admissionAssured() || !c.noGroundForRefusalKnown()) {
            throw Refusal.rule(
                    CONDITIONS,
                    "transit can be requested only if onward travel and admission are assured and no ground for a"
                            + " refusal is known");
        }
        for (PersonId person : itinerary.travellers()) {
            if (!(state.readiness(person).consent() instanceof Consent.Live)) {
                throw Refusal.notYet(
                        CONDITIONS, "admission is not assured: no valid consent for traveller " + person + " is known");
            }
        }
    }

    private static void escorts(RequestTransit c, TransitRule rule) {
        rule.escorts()
                .filter(demanded -> !c.escortAssurances().containsAll(demanded.value()))
                .ifPresent(demanded -> {
                    throw Refusal.rule(
                            ESCORTS,
                            "the request must assure about the escorts: "
                                    + demanded.value().stream()
                                            .sorted()
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))
                                    + (demanded.basis().verified() ? "" : " (the article is still to be looked up)"),
                            demanded.basis());
                });
    }

    private static TransitApplication application(
            RequestTransit c, TransferOpened opening, Itinerary itinerary, Crossing crossing) {
        List<StateCode> others = Crossing.of(itinerary, 1, opening).stream()
                .map(Crossing::state)
                .filter(state -> !state.equals(crossing.state()))
                .toList();
        return new TransitApplication(
                crossing.legs(),
                opening.requestedState(),
                others,
                itinerary.travellers().size(),
                itinerary.escorted(),
                c.admissionAssured(),
                c.noGroundForRefusalKnown(),
                c.support(),
                c.escortAssurances());
    }

    private static TransitLimits limits(TransitRule rule, Crossing crossing, Circumstances at, LimitClock limits) {
        StateCode calendar = crossing.state();
        Optional<Counted> reply = rule.replyLimit().map(limit -> limits.count(at.now(), limit, calendar));
        Optional<Counted> latest = rule.leadTime().map(lead -> limits.countBefore(crossing.enters(), lead, calendar));
        return new TransitLimits(
                reply.map(Counted::end).orElse(null),
                reply.map(Counted::basis).orElse(null),
                latest.map(lead -> !at.now().isAfter(lead.end())).orElse(true),
                latest.map(Counted::basis).orElse(null),
                rule.onSilence().map(Rule::value).orElse(TransitSilence.NO_EFFECT),
                rule.onSilence().map(Rule::basis).orElse(null));
    }
}
