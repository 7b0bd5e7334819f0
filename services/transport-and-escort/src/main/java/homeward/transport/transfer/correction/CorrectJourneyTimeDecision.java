package homeward.transport.transfer.correction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.JourneyTimeCorrected;
import homeward.transport.transfer.Consent;
import homeward.transport.transfer.Incidents;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.Signature;
import homeward.transport.transfer.TransferCommand.CorrectJourneyTime;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.arrival.LateArrival;
import homeward.treaties.LimitClock;

/**
 * A time is corrected at any later moment, also after the handover, and stays between what precedes and what follows it. A
 * departure that turns out to be after the loss of a consent, or in a suspension, opens an incident; so does an arrival after
 * the end of what had to hold until then.
 */
public final class CorrectJourneyTimeDecision {

    private CorrectJourneyTimeDecision() {}

    public static List<TransferEvent> decide(
            CorrectJourneyTime c, TransferState state, Circumstances at, LimitClock limits) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Itinerary itinerary = Requirements.itinerary(state, c.itineraryId());
        Requirements.legExists(itinerary, c.leg());
        boolean departure = c.time() == JourneyTime.DEPARTURE;
        List<Instant> recorded = departure ? itinerary.departures() : itinerary.arrivals();
        if (recorded.size() < c.leg()) {
            throw Refusal.conflict("recorded-before-corrected", "the leg has no such time yet");
        }
        Instant mistaken = recorded.get(c.leg() - 1);
        if (c.corrected().equals(mistaken)) {
            throw Refusal.invalid("corrected", "is the time already recorded");
        }
        Requirements.notInTheFuture("corrected", c.corrected(), at);
        if (departure) {
            departureInOrder(c, itinerary);
        } else {
            arrivalInOrder(c, itinerary);
        }
        Following.notAfterItsEnd(c.corrected(), itinerary, state);
        var corrected =
                new JourneyTimeCorrected(c.caseId(), c.itineraryId(), c.leg(), c.time(), mistaken, c.corrected());
        List<TransferEvent> events = new ArrayList<>(List.of(corrected));
        if (departure) {
            events.addAll(incidents(c, state.after(corrected), at));
        } else {
            events.addAll(LateArrival.incidents(
                    c.caseId(), itinerary, c.leg(), c.corrected(), state.after(corrected), at, limits));
        }
        return events;
    }

    private static void departureInOrder(CorrectJourneyTime c, Itinerary itinerary) {
        Instant earliest =
                c.leg() == 1 ? itinerary.proposedAt() : itinerary.arrivals().get(c.leg() - 2);
        if (c.corrected().isBefore(earliest.truncatedTo(ChronoUnit.SECONDS))) {
            throw Refusal.invalid(
                    "corrected",
                    c.leg() == 1
                            ? "must not be before the proposal of the itinerary"
                            : "must not be before the arrival of the leg before");
        }
        if (itinerary.arrivals().size() >= c.leg()
                && !c.corrected().isBefore(itinerary.arrivals().get(c.leg() - 1))) {
            throw Refusal.invalid("corrected", "must be before the arrival of the leg");
        }
    }

    private static void arrivalInOrder(CorrectJourneyTime c, Itinerary itinerary) {
        if (!c.corrected().isAfter(itinerary.departures().get(c.leg() - 1))) {
            throw Refusal.invalid("corrected", "must be after the departure of the leg");
        }
        Stream<Instant> following = c.leg() < itinerary.departures().size()
                ? Stream.of(itinerary.departures().get(c.leg()))
                : itinerary.signatures().values().stream().map(Signature::signedAt);
        if (following.anyMatch(c.corrected()::isAfter)) {
            throw Refusal.invalid(
                    "corrected",
                    c.leg() < itinerary.departures().size()
                            ? "must not be after the departure of the next leg"
                            : "must not be after a signature of the handover");
        }
    }

    private static List<IncidentOpened> incidents(CorrectJourneyTime c, TransferState corrected, Circumstances at) {
        List<IncidentOpened> incidents = new ArrayList<>();
        Itinerary itinerary = Requirements.itinerary(corrected, c.itineraryId());
        itinerary.travellers().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .forEach(person -> {
                    if (corrected.readiness(person).consent() instanceof Consent.Lost lost) {
                        incidents.addAll(Incidents.after(
                                c.caseId(),
                                person,
                                lost.lostAt(),
                                IncidentKind.DEPARTED_AFTER_CONSENT_WAS_LOST,
                                corrected,
                                at));
                    }
                    corrected.suspensions().values().stream()
                            .filter(suspension -> suspension.personId().equals(person) && suspension.inForce())
                            .flatMap(suspension -> Stream.ofNullable(suspension.suspendedAt()))
                            .min(Instant::compareTo)
                            .ifPresent(moment -> incidents.addAll(Incidents.after(
                                    c.caseId(), person, moment, IncidentKind.DEPARTED_WHILE_SUSPENDED, corrected, at)));
                });
        return incidents;
    }
}
