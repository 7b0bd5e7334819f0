package homeward.transport.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Concern;
import homeward.events.request.Majority;
import homeward.events.request.ProtectionRecord;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.EscortAssurance;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.FitnessFinding;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TransitGrounds;
import homeward.events.transport.TransferEvent.TransitSupport;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.events.transport.TransferEvent.Word;

/** The commands of a transfer. One stream per case. */
public sealed interface TransferCommand extends Command {

    String STREAM_TYPE = "transfer";

    CaseId caseId();

    @Override
    default String stream() {
        return StreamIds.of(STREAM_TYPE, caseId());
    }

    record OpenTransfer(
            CaseId caseId,
            StateCode requestingState,
            StateCode requestedState,
            TreatyReference treaty,
            ReturnKind kind,
            List<Traveller> travellers,
            Source source)
            implements TransferCommand {}

    record LearnCorrection(
            CaseId caseId,
            PersonId personId,
            Set<CorrectedField> corrected,
            boolean minor,
            @Nullable Personal<Majority> majority,
            @Nullable PersonId accompaniedBy,
            Instant correctedAt,
            Source source)
            implements TransferCommand {}

    /** @param correction sequence of the correction in the application's stream */
    record LearnDocumentsQuestion(CaseId caseId, PersonId personId, long correction, Source source)
            implements TransferCommand {}

    record LearnConsent(CaseId caseId, PersonId personId, Instant windowEnds, Source source)
            implements TransferCommand {}

    record LearnConsentLoss(CaseId caseId, Set<PersonId> persons, ConsentLoss loss, Instant lostAt, Source source)
            implements TransferCommand {}

    record LearnTravelDocument(CaseId caseId, PersonId personId, UUID documentId, LocalDate validUntil, Source source)
            implements TransferCommand {}

    record LearnTravelDocumentLoss(CaseId caseId, PersonId personId, UUID documentId, Source source)
            implements TransferCommand {}

    /** @param concern sealed until the decider opens it */
    record LearnSuspension(
            CaseId caseId,
            PersonId personId,
            UUID suspensionId,
            UUID raisedBy,
            Instant suspendedAt,
            Personal<Concern> concern,
            Source source)
            implements TransferCommand {}

    record LearnSuspensionEnd(CaseId caseId, PersonId personId, UUID suspensionId, Source source)
            implements TransferCommand {}

    /** @param content sealed until the decider opens it */
    record LearnInternalRecord(
            CaseId caseId, PersonId personId, UUID recordId, Personal<ProtectionRecord> content, Source source)
            implements TransferCommand {}

    /**
     * @param separations that the decision permits
     * @param decidedBy authority that decided
     */
    record RecordBestInterests(
            CaseId caseId, PersonId personId, Set<Separation> separations, String decidedBy, Personal<String> reasons)
            implements TransferCommand {}

    /** @param assessedBy authority that assessed */
    record AssessAge(CaseId caseId, PersonId personId, AgeFinding finding, String assessedBy, Personal<String> reasons)
            implements TransferCommand {}

    record NameRecipient(
            CaseId caseId,
            PersonId personId,
            UUID recipientId,
            RecipientKind kind,
            Personal<RecipientIdentity> recipient)
            implements TransferCommand {}

    record ConfirmRecipient(CaseId caseId, PersonId personId, UUID recipientId) implements TransferCommand {}

    record ExamineFitness(CaseId caseId, PersonId personId, Instant examinedAt, Personal<FitnessFinding> finding)
            implements TransferCommand {}

    record ProposeItinerary(CaseId caseId, UUID itineraryId, Set<PersonId> travellers, List<Leg> legs, boolean escorted)
            implements TransferCommand {}

    record AssignEscort(
            CaseId caseId,
            UUID itineraryId,
            PersonId escortId,
            EscortFunction function,
            Personal<EscortIdentity> identity,
            @Nullable String officer)
            implements TransferCommand {}

    /** @param escortId of the escort to be replaced */
    record ReplaceEscort(
            CaseId caseId,
            UUID itineraryId,
            PersonId escortId,
            PersonId replacementId,
            Personal<EscortIdentity> identity,
            @Nullable String officer)
            implements TransferCommand {}

    record DeclareVoluntaryReturn(
            CaseId caseId,
            PersonId personId,
            UUID declarationId,
            LocalDate declaredOn,
            Personal<VoluntaryDeclaration> declaration)
            implements TransferCommand {}

    record RevokeVoluntaryReturn(CaseId caseId, PersonId personId, LocalDate revokedOn) implements TransferCommand {}

    /**
     * @param admissionAssured whether onward travel and admission by the state of destination are assured
     * @param noGroundForRefusalKnown whether the requesting state knows of no ground for a refusal
     * @param escortAssurances what it assures about the escorts
     */
    record RequestTransit(
            CaseId caseId,
            UUID itineraryId,
            UUID requestId,
            StateCode transitState,
            boolean admissionAssured,
            boolean noGroundForRefusalKnown,
            Set<TransitSupport> support,
            Set<EscortAssurance> escortAssurances)
            implements TransferCommand {}

    /** @param support what the transit state will provide */
    record AuthoriseTransit(CaseId caseId, UUID requestId, Set<TransitSupport> support) implements TransferCommand {}

    record RefuseTransit(CaseId caseId, UUID requestId, TransitGrounds grounds) implements TransferCommand {}

    record RevokeTransit(CaseId caseId, UUID requestId, TransitGrounds grounds) implements TransferCommand {}

    record AnnounceTransit(CaseId caseId, UUID requestId) implements TransferCommand {}

    /** The requested state claims that the person was readmitted in error. */
    record OpenTakeBack(CaseId caseId, PersonId personId, UUID itineraryId, UUID claimId) implements TransferCommand {}

    record RecordTakeBack(CaseId caseId, UUID takeBackId, Instant takenBackAt) implements TransferCommand {}

    record NotifyTransfer(CaseId caseId, UUID itineraryId) implements TransferCommand {}

    record AcknowledgeNotice(CaseId caseId, UUID itineraryId) implements TransferCommand {}

    /** @param leg number of the leg in the itinerary, from 1 */
    record RecordDeparture(CaseId caseId, UUID itineraryId, int leg, Instant departedAt) implements TransferCommand {}

    /** @param leg number of the leg in the itinerary, from 1 */
    record RecordArrival(CaseId caseId, UUID itineraryId, int leg, Instant arrivedAt) implements TransferCommand {}

    /** @param leg number of the leg in the itinerary, from 1 */
    record CorrectJourneyTime(CaseId caseId, UUID itineraryId, int leg, JourneyTime time, Instant corrected)
            implements TransferCommand {}

    /** Correction of the signature of the caller's state. */
    record CorrectSignatureTime(CaseId caseId, UUID itineraryId, Instant corrected) implements TransferCommand {}

    record CorrectFailureTime(CaseId caseId, UUID itineraryId, Instant corrected) implements TransferCommand {}

    record CorrectTakeBackTime(CaseId caseId, UUID takeBackId, Instant corrected) implements TransferCommand {}

    /**
     * @param givenBy the officer's pseudonym within the suspension, which has the incident's id
     * @param officer name of the officer who answers for it
     */
    record GiveWord(
            CaseId caseId,
            UUID incidentId,
            UUID givenBy,
            Word word,
            String officer,
            @Nullable String explanation) implements TransferCommand {}

    /** Signature for the caller's state. */
    record SignHandover(CaseId caseId, UUID itineraryId, Instant signedAt) implements TransferCommand {}

    record FailTransfer(
            CaseId caseId,
            UUID itineraryId,
            FailureReason reason,
            Instant failedAt,
            @Nullable Personal<String> account) implements TransferCommand {}
}
