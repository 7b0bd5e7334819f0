package homeward.transport.transfer.arrival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.Leg;
import homeward.transport.transfer.Consent;
import homeward.transport.transfer.Incident;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Readiness;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;

/**
 * What has to hold until the arrival is judged by the time at which it happened: an arrival is a fact, so that one too late is
 * recorded, with an incident for each traveller concerned.
 */
public final class LateArrival {

    private LateArrival() {}

    /**
     * @param state after the arrival, or its correction, was recorded
     * @param leg that ended, from 1
     */
    public static List<IncidentOpened> incidents(
            CaseId caseId,
            Itinerary itinerary,
            int leg,
            Instant arrived,
            TransferState state,
            Circumstances at,
            LimitClock limits) {
        return itinerary.travellers().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .flatMap(person -> kinds(itinerary, leg, arrived, state, state.readiness(person), limits).stream()
                        .map(kind -> new Incident(itinerary.id(), person, kind)))
                .filter(incident -> !state.incidents().contains(incident))
                .map(incident -> new IncidentOpened(
                        caseId,
                        at.newId(incident.toString()),
                        incident.itineraryId(),
                        incident.personId(),
                        incident.kind()))
                .toList();
    }

    private static Set<IncidentKind> kinds(
            Itinerary itinerary, int leg, Instant arrived, TransferState state, Readiness person, LimitClock limits) {
        Leg planned = itinerary.legs().get(leg - 1);
        Set<IncidentKind> kinds = EnumSet.noneOf(IncidentKind.class);
        if (leg < itinerary.legs().size()) {
            if (unusable(state, itinerary, planned.toState(), arrived)) {
                kinds.add(IncidentKind.IN_TRANSIT_AFTER_AGREEMENT_ENDED);
            }
            return kinds;
        }
        if (ended(person.consent()).filter(end -> !arrived.isBefore(end)).isPresent()) {
            kinds.add(IncidentKind.ARRIVED_AFTER_CONSENT_ENDED);
        }
        LocalDate day = limits.day(arrived, planned.toState());
        if (!person.documentLastedUntil(day)) {
            kinds.add(IncidentKind.ARRIVED_WITHOUT_VALID_DOCUMENT);
        }
        return kinds;
    }

    /** When the transfer window ended, or will end; empty if the consent was lost for another reason, or none is known. */
    private static Optional<Instant> ended(@Nullable Consent consent) {
        return switch (consent) {
            case Consent.Live live -> Optional.of(live.windowEnds());
            case Consent.Lost lost -> Optional.of(lost.lostAt()).filter(_ -> lost.loss() == ConsentLoss.EXPIRED);
            case null -> Optional.empty();
        };
    }

    private static boolean unusable(TransferState state, Itinerary itinerary, StateCode transit, Instant arrived) {
        return state.transits()
                .latest(itinerary.id(), transit)
                .filter(request -> request.usableUntil() != null && !arrived.isBefore(request.usableUntil()))
                .isPresent();
    }
}
