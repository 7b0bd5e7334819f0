package homeward.transport.transfer;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;

/** Departures found unlawful afterwards. */
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
}
