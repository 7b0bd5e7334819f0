package homeward.transport.transfer;

import java.util.UUID;

import homeward.events.PersonId;
import homeward.events.transport.TransferEvent.IncidentKind;

/** What makes an incident one incident: it is opened once, however often its cause is learned. */
public record Incident(UUID itineraryId, PersonId personId, IncidentKind kind) {}
