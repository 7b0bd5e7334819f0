package homeward.transport.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.AgeAssessed;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.EscortReplaced;
import homeward.events.transport.TransferEvent.FitnessExamined;
import homeward.events.transport.TransferEvent.FitnessFinding;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.LandingDecision;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientNamed;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransitApplication;
import homeward.events.transport.TransferEvent.TransitReason;
import homeward.events.transport.TransferEvent.TransitRefused;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.events.transport.TransferEvent.TransitRevoked;
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.events.transport.TransferEvent.Word;
import homeward.events.transport.TransferEvent.WordGiven;
import homeward.transport.transfer.TransferState;

/**
 * The transport desk's view of a transfer.
 *
 * @param state the state on which departures are decided
 * @param escorts in order of assignment, without those who were replaced
 * @param incidents in order of detection
 * @param decisions on the best interests of children, in order
 * @param assessments of age, in order
 * @param recipients of unaccompanied children, the last named for each
 * @param declarations to return voluntarily, in order
 * @param corrections of mistaken times, in order
 * @param transits the contents of requests for transit and of their refusals
 * @param examinations of fitness to travel, in order
 * @param accounts of failed itineraries
 */
public record TransferFile(
        TransferState state,
        List<Escort> escorts,
        List<FoundIncident> incidents,
        List<BestInterestDecision> decisions,
        List<AgeAssessment> assessments,
        List<NamedRecipient> recipients,
        List<MedicalExamination> examinations,
        List<FailureAccount> accounts,
        List<TransitDossier> transits,
        List<Declaration> declarations,
        List<CorrectedTime> corrections) {

    static final TransferFile NONE = new TransferFile(
            TransferState.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** An escort of an itinerary. */
    public record Escort(
            UUID itineraryId, PersonId escortId, EscortFunction function, Personal<EscortIdentity> identity) {}

    /**
     * An incident, with the id under which it was opened.
     *
     * @param word given about travellers whose handover awaits it; null if none was given, or none is needed
     * @param decision why, for the requesting state alone
     */
    public record FoundIncident(
            UUID incidentId,
            UUID itineraryId,
            PersonId personId,
            IncidentKind kind,
            @Nullable Word word,
            @Nullable Personal<LandingDecision> decision) {

        FoundIncident word(WordGiven e) {
            return new FoundIncident(incidentId, itineraryId, personId, kind, e.word(), e.decision());
        }
    }

    /**
     * @param separations what the decision permits
     * @param decidedBy the authority that decided
     */
    public record BestInterestDecision(
            PersonId personId,
            UUID decisionId,
            Set<Separation> separations,
            String decidedBy,
            Personal<String> reasons) {}

    /** @param assessedBy the authority that assessed */
    public record AgeAssessment(
            PersonId personId, UUID assessmentId, AgeFinding finding, String assessedBy, Personal<String> reasons) {}

    /**
     * @param requestId null only in {@link #NONE}
     * @param reasons of the refusal or revocation
     */
    public record TransitDossier(
            @Nullable UUID requestId, @Nullable TransitApplication application, List<TransitReason> reasons) {

        static final TransitDossier NONE = new TransitDossier(null, null, List.of());
    }

    /** @param revokedOn null while it stands */
    public record Declaration(
            PersonId personId,
            UUID declarationId,
            LocalDate declaredOn,
            @Nullable LocalDate revokedOn,
            Personal<VoluntaryDeclaration> declaration) {

        Declaration revoked(LocalDate on) {
            return new Declaration(personId, declarationId, declaredOn, on, declaration);
        }
    }

    public record NamedRecipient(PersonId personId, Personal<RecipientIdentity> recipient) {}

    public record MedicalExamination(
            PersonId personId, UUID examinationId, Instant examinedAt, Personal<FitnessFinding> finding) {}

    public record FailureAccount(UUID itineraryId, Personal<String> account) {}

    TransferFile after(TransferEvent event) {
        return new TransferFile(
                state.after(event),
                switch (event) {
                    case EscortAssigned e ->
                        Entries.add(escorts, new Escort(e.itineraryId(), e.escortId(), e.function(), e.identity()));
                    case EscortReplaced e ->
                        Entries.change(
                                escorts,
                                known -> known.escortId().equals(e.escortId()),
                                known -> new Escort(
                                        known.itineraryId(), e.replacementId(), known.function(), e.identity()));
                    default -> escorts;
                },
                switch (event) {
                    case IncidentOpened e ->
                        Entries.add(
                                incidents,
                                new FoundIncident(e.incidentId(), e.itineraryId(), e.personId(), e.kind(), null, null));
                    case WordGiven e ->
                        Entries.change(
                                incidents,
                                incident -> incident.incidentId().equals(e.incidentId()),
                                incident -> incident.word(e));
                    default -> incidents;
                },
                event instanceof BestInterestDecisionRecorded e
                        ? Entries.add(
                                decisions,
                                new BestInterestDecision(
                                        e.personId(), e.decisionId(), e.separations(), e.decidedBy(), e.reasons()))
                        : decisions,
                event instanceof AgeAssessed e
                        ? Entries.add(
                                assessments,
                                new AgeAssessment(
                                        e.personId(), e.assessmentId(), e.finding(), e.assessedBy(), e.reasons()))
                        : assessments,
                event instanceof RecipientNamed e ? named(e) : recipients,
                event instanceof FitnessExamined e
                        ? Entries.add(
                                examinations,
                                new MedicalExamination(e.personId(), e.examinationId(), e.examinedAt(), e.finding()))
                        : examinations,
                event instanceof TransferFailed e && e.account() != null
                        ? Entries.add(accounts, new FailureAccount(e.itineraryId(), e.account()))
                        : accounts,
                switch (event) {
                    case TransitRequested e ->
                        Entries.add(transits, new TransitDossier(e.requestId(), e.application(), List.of()));
                    case TransitRefused e -> denied(e.requestId(), e.reasons());
                    case TransitRevoked e -> denied(e.requestId(), e.reasons());
                    default -> transits;
                },
                switch (event) {
                    case VoluntaryReturnDeclared e ->
                        Entries.add(
                                declarations,
                                new Declaration(
                                        e.personId(), e.declarationId(), e.declaredOn(), null, e.declaration()));
                    case VoluntaryReturnRevoked e ->
                        Entries.change(
                                declarations,
                                known -> known.declarationId().equals(e.declarationId()),
                                known -> known.revoked(e.revokedOn()));
                    default -> declarations;
                },
                CorrectedTime.of(event)
                        .map(correction -> Entries.add(corrections, correction))
                        .orElse(corrections));
    }

    private List<TransitDossier> denied(UUID request, List<TransitReason> reasons) {
        return Entries.change(
                transits,
                known -> request.equals(known.requestId()),
                known -> new TransitDossier(request, known.application(), reasons));
    }

    private List<NamedRecipient> named(RecipientNamed e) {
        List<NamedRecipient> others = recipients.stream()
                .filter(known -> !known.personId().equals(e.personId()))
                .toList();
        return Entries.add(others, new NamedRecipient(e.personId(), e.recipient()));
    }
}
