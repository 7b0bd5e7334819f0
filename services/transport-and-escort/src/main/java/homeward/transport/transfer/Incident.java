package homeward.transport.transfer;

import java.util.UUID;

import homeward.events.PersonId;
import homeward.events.transport.TransferEvent.IncidentKind;

/** Identity of an incident: it is opened once, however often its cause is learned. */
public record Incident(UUID itineraryId, PersonId personId, IncidentKind kind) {}
