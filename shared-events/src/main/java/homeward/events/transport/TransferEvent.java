package homeward.events.transport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.ProtectionGround;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;

/**
 * Transfer of the persons of a case. One stream per case, because families are transferred, and kept together, as a
 * unit.
 *
 * <p>{@code …Learned} events record facts of other services' streams; decisions rely on no other facts from there.
 */
public sealed interface TransferEvent extends DomainEvent {

    record TransferOpened(
            CaseId caseId,
            StateCode requestingState,
            StateCode requestedState,
            TreatyReference treaty,
            ReturnKind kind,
            List<Traveller> travellers,
            Source source)
            implements TransferEvent {}

    record ConsentLearned(CaseId caseId, PersonId personId, Instant windowEnds, Source source)
            implements TransferEvent {}

    record ConsentLossLearned(CaseId caseId, PersonId personId, ConsentLoss loss, Instant lostAt, Source source)
            implements TransferEvent {}

    record TravelDocumentLearned(CaseId caseId, PersonId personId, UUID documentId, LocalDate validUntil, Source source)
            implements TransferEvent {}

    record TravelDocumentLossLearned(CaseId caseId, PersonId personId, UUID documentId, Source source)
            implements TransferEvent {}

    record ProtectionConcernLearned(
            CaseId caseId, PersonId personId, UUID concernId, ProtectionGround ground, Instant raisedAt, Source source)
            implements TransferEvent {}

    record ProtectionConcernLiftLearned(CaseId caseId, PersonId personId, UUID concernId, Source source)
            implements TransferEvent {}

    /**
     * A child-protection officer's decision that it is in a child's best interests to travel without its adult, or to stay
     * behind without it.
     *
     * @param decidedBy the authority that decided
     */
    record BestInterestDecisionRecorded(
            CaseId caseId, PersonId personId, UUID decisionId, String decidedBy, Personal<String> reasons)
            implements TransferEvent {}

    /**
     * A child-protection officer's finding about a person whose date of birth leaves doubt.
     *
     * @param assessedBy the authority that assessed
     */
    record AgeAssessed(
            CaseId caseId,
            PersonId personId,
            UUID assessmentId,
            AgeFinding finding,
            String assessedBy,
            Personal<String> reasons)
            implements TransferEvent {}

    /** Who is to receive an unaccompanied child. Replaces the recipient named before. */
    record RecipientNamed(
            CaseId caseId,
            PersonId personId,
            UUID recipientId,
            RecipientKind kind,
            Personal<RecipientIdentity> recipient)
            implements TransferEvent {}

    /** The requested state confirmed that the recipient will receive the child. */
    record RecipientConfirmed(CaseId caseId, PersonId personId, UUID recipientId) implements TransferEvent {}

    record FitToTravelCertified(
            CaseId caseId,
            PersonId personId,
            UUID certificateId,
            Instant examinedAt,
            Instant validUntil,
            @Nullable Personal<String> medicalNotes)
            implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(examinedAt);
        }
    }

    record UnfitToTravelFound(
            CaseId caseId,
            PersonId personId,
            Instant examinedAt,
            @Nullable Personal<String> medicalNotes) implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(examinedAt);
        }
    }

    record ItineraryProposed(
            CaseId caseId, UUID itineraryId, Set<PersonId> travellers, List<Leg> legs, boolean escorted)
            implements TransferEvent {}

    record EscortAssigned(
            CaseId caseId,
            UUID itineraryId,
            PersonId escortId,
            EscortFunction function,
            Personal<EscortIdentity> identity)
            implements TransferEvent {}

    /** Notice of the transfer, sent to the requested state. */
    record TransferNotified(CaseId caseId, UUID itineraryId, Instant earliestDeparture, RuleBasis basis)
            implements TransferEvent {}

    record Departed(CaseId caseId, UUID itineraryId, int leg, Instant departedAt) implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(departedAt);
        }
    }

    record Arrived(CaseId caseId, UUID itineraryId, int leg, Instant arrivedAt) implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(arrivedAt);
        }
    }

    record HandoverSigned(CaseId caseId, UUID itineraryId, StateCode signedBy, Instant signedAt)
            implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(signedAt);
        }
    }

    /** Both states have signed. */
    record HandoverCompleted(CaseId caseId, UUID itineraryId, Set<PersonId> travellers, Instant completedAt)
            implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(completedAt);
        }
    }

    record TransferFailed(
            CaseId caseId,
            UUID itineraryId,
            FailureReason reason,
            Instant failedAt,
            @Nullable Personal<String> account) implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(failedAt);
        }
    }

    /** A fact learned later shows that a departure was unlawful. */
    record IncidentOpened(CaseId caseId, UUID incidentId, UUID itineraryId, PersonId personId, IncidentKind kind)
            implements TransferEvent {}

    /**
     * A person of the case.
     *
     * @param minor whether he or she can be under 18 on the day of submission
     * @param comesOfAge first day on which a minor is certainly 18; null for adults, if unknown, or if far away
     * @param ageCertain whether the date of birth leaves no doubt on which days he or she is a minor
     * @param accompaniedBy for a minor, the accompanying parent
     */
    record Traveller(
            PersonId personId,
            FamilyRole role,
            boolean minor,
            @Nullable LocalDate comesOfAge,
            boolean ageCertain,
            @Nullable PersonId accompaniedBy) {}

    /**
     * A leg, numbered from 1 by its position in the list.
     *
     * @param from IATA code or UN/LOCODE of the place of departure
     * @param to IATA code or UN/LOCODE of the place of arrival
     * @param carrier flight number, registration plate or ship; not personal data
     */
    record Leg(
            TransportMode mode,
            String from,
            StateCode fromState,
            String to,
            StateCode toState,
            Instant departs,
            Instant arrives,
            @Nullable String carrier) {}

    /** Personal data: only within {@link Personal}. */
    record EscortIdentity(String name, String serviceNumber) {}

    /**
     * Personal data: only within {@link Personal}.
     *
     * @param name of the person or of the facility
     */
    record RecipientIdentity(String name, @Nullable String contact) {}

    enum AgeFinding {
        CHILD,
        ADULT
    }

    /** Who may receive an unaccompanied child (Directive 2008/115/EC, Article 10(2)). */
    enum RecipientKind {
        FAMILY_MEMBER,
        GUARDIAN,
        RECEPTION_FACILITY
    }

    enum TransportMode {
        AIR,
        LAND,
        SEA
    }

    enum EscortFunction {
        ESCORT_LEADER,
        ESCORT,
        MEDICAL_ESCORT,
        INTERPRETER,
        MONITOR
    }

    enum ConsentLoss {
        WITHDRAWN,
        EXPIRED,
        APPLICATION_WITHDRAWN
    }

    enum FailureReason {
        PERSON_RESISTED,
        PERSON_ABSENT,
        UNFIT_ON_THE_DAY,
        CARRIER_REFUSED,
        ENTRY_REFUSED,
        TECHNICAL,
        PROTECTION_CONCERN,
        DOCUMENTS_MISSING
    }

    enum IncidentKind {
        DEPARTED_AFTER_CONSENT_WAS_LOST,
        DEPARTED_WHILE_CONCERN_WAS_OPEN
    }
}
