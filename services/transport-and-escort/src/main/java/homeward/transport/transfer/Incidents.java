package homeward.transport.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import homeward.chassis.deciding.Circumstances;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;

/** Departures found unlawful afterwards, and returns suspended on the way. */
public final class Incidents {

    private Incidents() {}

    /** One incident for each itinerary with a departure of the person at or after the given time. */
    public static List<IncidentOpened> after(
            CaseId caseId, PersonId person, Instant moment, IncidentKind kind, TransferState state, Circumstances at) {
        return state.itineraries().values().stream()
                .filter(itinerary -> itinerary.travellers().contains(person) && itinerary.departedSince(moment))
                .map(itinerary -> new Incident(itinerary.id(), person, kind))
                .filter(incident -> !state.incidents().contains(incident))
                .map(incident ->
                        new IncidentOpened(caseId, at.newId(incident.toString()), incident.itineraryId(), person, kind))
                .toList();
    }

    /** One incident for each suspension in force that came after a departure recorded only now, unless it awaits word. */
    public static List<IncidentOpened> suspendedSince(
            CaseId caseId, Itinerary itinerary, Instant departure, TransferState state) {
        return state.suspensions().entrySet().stream()
                .filter(entry -> entry.getValue().inForce()
                        && itinerary.travellers().contains(entry.getValue().personId())
                        && began(entry.getValue()).filter(departure::isBefore).isPresent()
                        && itinerary.words().stream()
                                .noneMatch(word -> word.incidentId().equals(entry.getKey())))
                .map(entry -> new IncidentOpened(
                        caseId,
                        entry.getKey(),
                        itinerary.id(),
                        entry.getValue().personId(),
                        IncidentKind.HANDOVER_AWAITS_WORD))
                .toList();
    }

    private static Optional<Instant> began(Suspension suspension) {
        return Optional.ofNullable(suspension.suspendedAt());
    }
}
