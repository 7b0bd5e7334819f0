package homeward.transport;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.DataSubjects;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamType;
import homeward.events.PersonId;
import homeward.events.request.Concern;
import homeward.events.request.ProtectionRecord;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.assessment.AssessmentPolicies;
import homeward.transport.fitness.FitnessPolicies;
import homeward.transport.transfer.Minority;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.AcknowledgeNotice;
import homeward.transport.transfer.TransferCommand.AnnounceTransit;
import homeward.transport.transfer.TransferCommand.AssessAge;
import homeward.transport.transfer.TransferCommand.AssignEscort;
import homeward.transport.transfer.TransferCommand.AuthoriseTransit;
import homeward.transport.transfer.TransferCommand.ConfirmRecipient;
import homeward.transport.transfer.TransferCommand.CorrectFailureTime;
import homeward.transport.transfer.TransferCommand.CorrectJourneyTime;
import homeward.transport.transfer.TransferCommand.CorrectSignatureTime;
import homeward.transport.transfer.TransferCommand.CorrectTakeBackTime;
import homeward.transport.transfer.TransferCommand.DeclareVoluntaryReturn;
import homeward.transport.transfer.TransferCommand.ExamineFitness;
import homeward.transport.transfer.TransferCommand.FailTransfer;
import homeward.transport.transfer.TransferCommand.GiveWord;
import homeward.transport.transfer.TransferCommand.LearnConsent;
import homeward.transport.transfer.TransferCommand.LearnConsentLoss;
import homeward.transport.transfer.TransferCommand.LearnCorrection;
import homeward.transport.transfer.TransferCommand.LearnDocumentsQuestion;
import homeward.transport.transfer.TransferCommand.LearnInternalRecord;
import homeward.transport.transfer.TransferCommand.LearnSuspension;
import homeward.transport.transfer.TransferCommand.LearnSuspensionEnd;
import homeward.transport.transfer.TransferCommand.LearnTravelDocument;
import homeward.transport.transfer.TransferCommand.LearnTravelDocumentLoss;
import homeward.transport.transfer.TransferCommand.NameRecipient;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferCommand.OpenTakeBack;
import homeward.transport.transfer.TransferCommand.OpenTransfer;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferCommand.RecordArrival;
import homeward.transport.transfer.TransferCommand.RecordBestInterests;
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.TransferCommand.RecordTakeBack;
import homeward.transport.transfer.TransferCommand.RefuseTransit;
import homeward.transport.transfer.TransferCommand.ReplaceEscort;
import homeward.transport.transfer.TransferCommand.RequestTransit;
import homeward.transport.transfer.TransferCommand.RevokeTransit;
import homeward.transport.transfer.TransferCommand.RevokeVoluntaryReturn;
import homeward.transport.transfer.TransferCommand.SignHandover;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.age.AssessAgeDecision;
import homeward.transport.transfer.arrival.RecordArrivalDecision;
import homeward.transport.transfer.bestinterest.RecordBestInterestsDecision;
import homeward.transport.transfer.certify.ExamineFitnessDecision;
import homeward.transport.transfer.correction.CorrectFailureTimeDecision;
import homeward.transport.transfer.correction.CorrectJourneyTimeDecision;
import homeward.transport.transfer.correction.CorrectSignatureTimeDecision;
import homeward.transport.transfer.correction.CorrectTakeBackTimeDecision;
import homeward.transport.transfer.departure.RecordDepartureDecision;
import homeward.transport.transfer.escort.AssignEscortDecision;
import homeward.transport.transfer.escort.ReplaceEscortDecision;
import homeward.transport.transfer.failure.FailTransferDecision;
import homeward.transport.transfer.handover.SignHandoverDecision;
import homeward.transport.transfer.learn.LearnConsentDecision;
import homeward.transport.transfer.learn.LearnConsentLossDecision;
import homeward.transport.transfer.learn.LearnCorrectionDecision;
import homeward.transport.transfer.learn.LearnDocumentsQuestionDecision;
import homeward.transport.transfer.learn.LearnInternalRecordDecision;
import homeward.transport.transfer.learn.LearnSuspensionDecision;
import homeward.transport.transfer.learn.LearnSuspensionEndDecision;
import homeward.transport.transfer.learn.LearnTravelDocumentDecision;
import homeward.transport.transfer.learn.LearnTravelDocumentLossDecision;
import homeward.transport.transfer.notice.AcknowledgeNoticeDecision;
import homeward.transport.transfer.notice.NotifyTransferDecision;
import homeward.transport.transfer.opening.OpenTransferDecision;
import homeward.transport.transfer.propose.ProposeItineraryDecision;
import homeward.transport.transfer.recipient.ConfirmRecipientDecision;
import homeward.transport.transfer.recipient.NameRecipientDecision;
import homeward.transport.transfer.rules.DepartureRules;
import homeward.transport.transfer.takeback.OpenTakeBackDecision;
import homeward.transport.transfer.takeback.RecordTakeBackDecision;
import homeward.transport.transfer.transit.AnnounceTransitDecision;
import homeward.transport.transfer.transit.AuthoriseTransitDecision;
import homeward.transport.transfer.transit.RefuseTransitDecision;
import homeward.transport.transfer.transit.RequestTransitDecision;
import homeward.transport.transfer.transit.RevokeTransitDecision;
import homeward.transport.transfer.voluntary.DeclareVoluntaryReturnDecision;
import homeward.transport.transfer.voluntary.RevokeVoluntaryReturnDecision;
import homeward.transport.transfer.word.GiveWordDecision;
import homeward.treaties.LimitClock;
import homeward.treaties.TransitRules;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/** Dispatches each command on a transfer to the decision named after it. Pure. */
@Singleton
public class TransferDecider implements Decider<TransferCommand, TransferState, TransferEvent> {

    private static final StreamType<TransferCommand, TransferState, TransferEvent> TYPE = new StreamType<>(
            TransferCommand.STREAM_TYPE,
            TransferCommand.class,
            TransferEvent.class,
            TransferState.NONE,
            TransferState::after);

    private final TreatyProfiles treaties;
    private final TransitRules transit;
    private final LimitClock limits;
    private final FitnessPolicies fitness;
    private final AssessmentPolicies assessments;

    public TransferDecider(
            TreatyProfiles treaties,
            TransitRules transit,
            LimitClock limits,
            FitnessPolicies fitness,
            AssessmentPolicies assessments) {
        this.treaties = treaties;
        this.transit = transit;
        this.limits = limits;
        this.fitness = fitness;
        this.assessments = assessments;
    }

    @Override
    public StreamType<TransferCommand, TransferState, TransferEvent> type() {
        return TYPE;
    }

    @Override
    public TransferState opened(TransferState state, TransferCommand command, Openings by) {
        TransferState opened = state.opened(by);
        return command instanceof AssignEscort || command instanceof ReplaceEscort ? opened.escortsOpened(by) : opened;
    }

    @Override
    public TransferCommand opened(TransferCommand command, Openings by) {
        return switch (command) {
            case OpenTransfer c ->
                new OpenTransfer(
                        c.caseId(),
                        c.requestingState(),
                        c.requestedState(),
                        c.treaty(),
                        c.kind(),
                        Minority.opened(c.travellers(), by),
                        c.source());
            case LearnSuspension c ->
                new LearnSuspension(
                        c.caseId(),
                        c.personId(),
                        c.suspensionId(),
                        c.raisedBy(),
                        c.suspendedAt(),
                        by.open(c.concern(), Concern.class),
                        c.source());
            case LearnInternalRecord c ->
                new LearnInternalRecord(
                        c.caseId(),
                        c.personId(),
                        c.recordId(),
                        by.open(c.content(), ProtectionRecord.class),
                        c.source());
            case LearnCorrection c ->
                new LearnCorrection(
                        c.caseId(),
                        c.personId(),
                        c.corrected(),
                        c.minor(),
                        Minority.opened(c.majority(), by),
                        c.accompaniedBy(),
                        c.correctedAt(),
                        c.source());
            default -> command;
        };
    }

    @Override
    public List<TransferEvent> decide(TransferCommand command, TransferState state, Circumstances at) {
        return DataSubjects.within(
                person -> state.traveller(person).isPresent() || isNew(person, command), decided(command, state, at));
    }

    private static boolean isNew(PersonId person, TransferCommand command) {
        return switch (command) {
            case OpenTransfer open ->
                open.travellers().stream().map(Traveller::personId).anyMatch(person::equals);
            case AssignEscort assign -> assign.escortId().equals(person);
            case ReplaceEscort replace -> replace.replacementId().equals(person);
            default -> false;
        };
    }

    private List<TransferEvent> decided(TransferCommand command, TransferState state, Circumstances at) {
        return switch (command) {
            case OpenTransfer c -> OpenTransferDecision.decide(c, state);
            case LearnCorrection c -> LearnCorrectionDecision.decide(c, state);
            case LearnDocumentsQuestion c -> LearnDocumentsQuestionDecision.decide(c);
            case LearnConsent c -> LearnConsentDecision.decide(c, state);
            case LearnConsentLoss c -> LearnConsentLossDecision.decide(c, state, at);
            case LearnTravelDocument c -> LearnTravelDocumentDecision.decide(c, state);
            case LearnTravelDocumentLoss c -> LearnTravelDocumentLossDecision.decide(c, state);
            case LearnInternalRecord c -> LearnInternalRecordDecision.decide(c, state);
            case LearnSuspension c -> LearnSuspensionDecision.decide(c, state, at);
            case LearnSuspensionEnd c -> LearnSuspensionEndDecision.decide(c, state);
            case RecordBestInterests c -> RecordBestInterestsDecision.decide(c, state, at, limits);
            case AssessAge c -> AssessAgeDecision.decide(c, state, at);
            case NameRecipient c -> NameRecipientDecision.decide(c, state, at, limits);
            case ConfirmRecipient c -> ConfirmRecipientDecision.decide(c, state, at);
            case ExamineFitness c -> ExamineFitnessDecision.decide(c, state, at, fitness);
            case ProposeItinerary c -> ProposeItineraryDecision.decide(c, state, at, limits);
            case AssignEscort c -> AssignEscortDecision.decide(c, state, at);
            case ReplaceEscort c -> ReplaceEscortDecision.decide(c, state, at);
            case NotifyTransfer c -> NotifyTransferDecision.decide(c, state, at, profile(state), limits);
            case AcknowledgeNotice c -> AcknowledgeNoticeDecision.decide(c, state, at);
            case DeclareVoluntaryReturn c -> DeclareVoluntaryReturnDecision.decide(c, state, at, limits);
            case RevokeVoluntaryReturn c -> RevokeVoluntaryReturnDecision.decide(c, state, at, limits);
            case RequestTransit c -> RequestTransitDecision.decide(c, state, at, transit, limits);
            case AuthoriseTransit c -> AuthoriseTransitDecision.decide(c, state, at, transit, limits);
            case RefuseTransit c -> RefuseTransitDecision.decide(c, state, at);
            case RevokeTransit c -> RevokeTransitDecision.decide(c, state, at);
            case AnnounceTransit c -> AnnounceTransitDecision.decide(c, state, at);
            case OpenTakeBack c -> OpenTakeBackDecision.decide(c, state);
            case RecordTakeBack c -> RecordTakeBackDecision.decide(c, state, at, limits);
            case RecordDeparture c -> RecordDepartureDecision.decide(c, state, at, rules(state), limits);
            case RecordArrival c -> RecordArrivalDecision.decide(c, state, at, limits);
            case CorrectJourneyTime c -> CorrectJourneyTimeDecision.decide(c, state, at, limits);
            case CorrectSignatureTime c -> CorrectSignatureTimeDecision.decide(c, state, at);
            case CorrectFailureTime c -> CorrectFailureTimeDecision.decide(c, state, at);
            case CorrectTakeBackTime c -> CorrectTakeBackTimeDecision.decide(c, state, at);
            case SignHandover c -> SignHandoverDecision.decide(c, state, at);
            case GiveWord c -> GiveWordDecision.decide(c, state, at);
            case FailTransfer c -> FailTransferDecision.decide(c, state, at);
        };
    }

    private DepartureRules rules(TransferState state) {
        return new DepartureRules(profile(state), transit, assessments);
    }

    /** The treaty profile in the version of the day of submission. */
    private TreatyProfile profile(TransferState state) {
        return treaties.governing(Requirements.opening(state).treaty());
    }
}
