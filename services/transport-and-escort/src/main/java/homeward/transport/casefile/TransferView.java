package homeward.transport.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.stages.TransferStage;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.Leg;

/** The transfer itself: what has been learned of each person, and every itinerary. */
public record TransferView(
        TransferStage stage, List<Person> persons, List<Journey> itineraries, List<IncidentNote> incidents) {

    /**
     * What this service relies on for one person; it may still be waiting for a fact that another section shows.
     *
     * @param consentEnds end of the consent learned; null where none was, or it was lost
     * @param consentLost why the last consent learned no longer counts
     * @param fitUntil end of the last certificate; null where there is none, or the person was found unfit
     */
    public record Person(
            PersonId personId,
            boolean minor,
            @Nullable PersonId accompaniedBy,
            @Nullable Instant consentEnds,
            @Nullable ConsentLoss consentLost,
            List<KnownDocument> documents,
            @Nullable Instant examinedAt,
            @Nullable Instant fitUntil,
            List<UUID> openConcerns,
            boolean mayTravelApart) {}

    public record KnownDocument(UUID documentId, LocalDate validUntil) {}

    /** @param escorts functions only; identities are sealed */
    public record Journey(
            UUID itineraryId,
            JourneyStatus status,
            List<PersonId> travellers,
            boolean escorted,
            List<EscortFunction> escorts,
            @Nullable Instant earliestDeparture,
            List<Stage> legs,
            List<StateCode> signedBy,
            @Nullable Instant handedOverAt,
            @Nullable FailureReason failure) {}

    /** One leg, planned and as it went. */
    public record Stage(
            int leg,
            Leg planned,
            @Nullable Instant departedAt,
            @Nullable Instant arrivedAt) {}

    public record IncidentNote(UUID incidentId, UUID itineraryId, PersonId personId, IncidentKind kind) {}

    public enum JourneyStatus {
        PROPOSED,
        NOTIFIED,
        UNDER_WAY,
        ARRIVED,
        HANDED_OVER,
        FAILED
    }
}
