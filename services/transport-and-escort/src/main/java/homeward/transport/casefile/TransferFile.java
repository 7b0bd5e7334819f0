package homeward.transport.casefile;

import java.util.List;
import java.util.UUID;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.transport.transfer.TransferState;

/**
 * The transport desk's view of a transfer.
 *
 * @param state the state on which departures are decided
 * @param escorts functions only, in order of assignment; identities are sealed in the events
 * @param incidents in order of detection
 */
public record TransferFile(TransferState state, List<Escort> escorts, List<FoundIncident> incidents) {

    static final TransferFile NONE = new TransferFile(TransferState.NONE, List.of(), List.of());

    /** An escort of an itinerary. */
    public record Escort(UUID itineraryId, EscortFunction function) {}

    /** An incident, with the id under which it was opened. */
    public record FoundIncident(UUID incidentId, UUID itineraryId, PersonId personId, IncidentKind kind) {}

    TransferFile after(TransferEvent event) {
        return new TransferFile(
                state.after(event),
                event instanceof EscortAssigned e
                        ? Entries.add(escorts, new Escort(e.itineraryId(), e.function()))
                        : escorts,
                event instanceof IncidentOpened e
                        ? Entries.add(
                                incidents, new FoundIncident(e.incidentId(), e.itineraryId(), e.personId(), e.kind()))
                        : incidents);
    }
}
