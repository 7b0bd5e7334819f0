package homeward.identification;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Decider;
import homeward.events.identification.IdentificationEvent;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.AddEvidence;
import homeward.identification.identity.IdentificationCommand.EstablishNationality;
import homeward.identification.identity.IdentificationCommand.ExpireTravelDocument;
import homeward.identification.identity.IdentificationCommand.IssueTravelDocument;
import homeward.identification.identity.IdentificationCommand.LearnConsent;
import homeward.identification.identity.IdentificationCommand.LearnConsentLoss;
import homeward.identification.identity.IdentificationCommand.LeaveNationalityUndetermined;
import homeward.identification.identity.IdentificationCommand.OpenIdentification;
import homeward.identification.identity.IdentificationCommand.PresentTravelDocument;
import homeward.identification.identity.IdentificationCommand.RefuteNationality;
import homeward.identification.identity.IdentificationCommand.RequestTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.identification.identity.consent.LearningConsent;
import homeward.identification.identity.document.ExpiringDocument;
import homeward.identification.identity.document.IssuingDocument;
import homeward.identification.identity.document.PresentingDocument;
import homeward.identification.identity.document.RequestingDocument;
import homeward.identification.identity.evidence.AddingEvidence;
import homeward.identification.identity.nationality.Establishing;
import homeward.identification.identity.nationality.LeavingUndetermined;
import homeward.identification.identity.nationality.Refuting;
import homeward.identification.identity.open.OpeningUp;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/** A person's identification as two pure functions; each slice decides its own command. */
@Singleton
public class IdentificationDecider implements Decider<IdentificationCommand, IdentificationState, IdentificationEvent> {

    private final TreatyProfiles treaties;
    private final LimitClock limits;

    public IdentificationDecider(TreatyProfiles treaties, LimitClock limits) {
        this.treaties = treaties;
        this.limits = limits;
    }

    @Override
    public String streamType() {
        return IdentificationCommand.STREAM_TYPE;
    }

    @Override
    public Class<IdentificationCommand> commands() {
        return IdentificationCommand.class;
    }

    @Override
    public Class<IdentificationEvent> events() {
        return IdentificationEvent.class;
    }

    @Override
    public IdentificationState initial() {
        return IdentificationState.NONE;
    }

    @Override
    public List<IdentificationEvent> decide(
            IdentificationCommand command, IdentificationState state, Circumstances at) {
        return switch (command) {
            case OpenIdentification c -> OpeningUp.decide(c, state);
            case AddEvidence c -> AddingEvidence.decide(c, state, at, profile(state));
            case EstablishNationality c -> Establishing.decide(c, state, at);
            case RefuteNationality c -> Refuting.decide(c, state, at);
            case LeaveNationalityUndetermined c -> LeavingUndetermined.decide(c, state, at);
            case LearnConsent c -> LearningConsent.given(c, state);
            case LearnConsentLoss c -> LearningConsent.lost(c, state);
            case PresentTravelDocument c -> PresentingDocument.decide(c, state, at);
            case RequestTravelDocument c -> RequestingDocument.decide(c, state, at, profile(state), limits);
            case IssueTravelDocument c -> IssuingDocument.decide(c, state, at);
            case ExpireTravelDocument c -> ExpiringDocument.decide(c, state, at);
        };
    }

    @Override
    public IdentificationState evolve(IdentificationState state, IdentificationEvent event) {
        return state.after(event);
    }

    /** The rules the case was submitted under, in the version of that day. */
    private TreatyProfile profile(IdentificationState state) {
        var treaty = Requirements.opened(state).treaty();
        return treaties.find(treaty)
                .orElseThrow(() -> new IllegalStateException("this build does not know the treaty profile " + treaty));
    }
}
