package homeward.transport;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Decider;
import homeward.events.transport.TransferEvent;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.AssignEscort;
import homeward.transport.transfer.TransferCommand.CertifyFitToTravel;
import homeward.transport.transfer.TransferCommand.FailTransfer;
import homeward.transport.transfer.TransferCommand.FindUnfitToTravel;
import homeward.transport.transfer.TransferCommand.LearnConsent;
import homeward.transport.transfer.TransferCommand.LearnConsentLoss;
import homeward.transport.transfer.TransferCommand.LearnProtectionConcern;
import homeward.transport.transfer.TransferCommand.LearnProtectionConcernLift;
import homeward.transport.transfer.TransferCommand.LearnTravelDocument;
import homeward.transport.transfer.TransferCommand.LearnTravelDocumentLoss;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferCommand.OpenTransfer;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferCommand.RecordArrival;
import homeward.transport.transfer.TransferCommand.RecordBestInterestDecision;
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.TransferCommand.SignHandover;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.arrival.Arriving;
import homeward.transport.transfer.bestinterest.RecordingBestInterest;
import homeward.transport.transfer.certify.Certifying;
import homeward.transport.transfer.departure.Departing;
import homeward.transport.transfer.escort.AssigningEscorts;
import homeward.transport.transfer.failure.Failing;
import homeward.transport.transfer.handover.SigningHandover;
import homeward.transport.transfer.learn.LearningConsent;
import homeward.transport.transfer.learn.LearningConsentLoss;
import homeward.transport.transfer.learn.LearningProtectionConcerns;
import homeward.transport.transfer.learn.LearningTravelDocuments;
import homeward.transport.transfer.notice.GivingNotice;
import homeward.transport.transfer.opening.Opening;
import homeward.transport.transfer.propose.Proposing;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/** The transfer as two pure functions; each slice decides its own commands. */
@Singleton
public class TransferDecider implements Decider<TransferCommand, TransferState, TransferEvent> {

    private final TreatyProfiles treaties;
    private final LimitClock limits;

    public TransferDecider(TreatyProfiles treaties, LimitClock limits) {
        this.treaties = treaties;
        this.limits = limits;
    }

    @Override
    public String streamType() {
        return TransferCommand.STREAM_TYPE;
    }

    @Override
    public Class<TransferCommand> commands() {
        return TransferCommand.class;
    }

    @Override
    public Class<TransferEvent> events() {
        return TransferEvent.class;
    }

    @Override
    public TransferState initial() {
        return TransferState.NONE;
    }

    @Override
    public List<TransferEvent> decide(TransferCommand command, TransferState state, Circumstances at) {
        return switch (command) {
            case OpenTransfer c -> Opening.decide(c, state);
            case LearnConsent c -> LearningConsent.decide(c, state);
            case LearnConsentLoss c -> LearningConsentLoss.decide(c, state, at);
            case LearnTravelDocument c -> LearningTravelDocuments.decide(c, state);
            case LearnTravelDocumentLoss c -> LearningTravelDocuments.decide(c, state);
            case LearnProtectionConcern c -> LearningProtectionConcerns.decide(c, state, at);
            case LearnProtectionConcernLift c -> LearningProtectionConcerns.decide(c, state);
            case RecordBestInterestDecision c -> RecordingBestInterest.decide(c, state, at);
            case CertifyFitToTravel c -> Certifying.decide(c, state, at);
            case FindUnfitToTravel c -> Certifying.decide(c, state, at);
            case ProposeItinerary c -> Proposing.decide(c, state, at);
            case AssignEscort c -> AssigningEscorts.decide(c, state, at);
            case NotifyTransfer c -> GivingNotice.decide(c, state, at, profile(state), limits);
            case RecordDeparture c -> Departing.decide(c, state, at, profile(state));
            case RecordArrival c -> Arriving.decide(c, state, at);
            case SignHandover c -> SigningHandover.decide(c, state, at);
            case FailTransfer c -> Failing.decide(c, state, at);
        };
    }

    @Override
    public TransferState evolve(TransferState state, TransferEvent event) {
        return state.after(event);
    }

    /** The rules the case was submitted under, in the version of that day. */
    private TreatyProfile profile(TransferState state) {
        var treaty = Requirements.opening(state).treaty();
        return treaties.find(treaty)
                .orElseThrow(() -> new IllegalStateException("this build does not know the treaty profile " + treaty));
    }
}
