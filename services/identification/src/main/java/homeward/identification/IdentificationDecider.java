package homeward.identification;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.DataSubjects;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.StreamType;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.CorrectionLearned;
import homeward.identification.identity.IdentificationCommand;
import homeward.identification.identity.IdentificationCommand.AddEvidence;
import homeward.identification.identity.IdentificationCommand.CorrectIssueTime;
import homeward.identification.identity.IdentificationCommand.CorrectTravelDocument;
import homeward.identification.identity.IdentificationCommand.EstablishNationality;
import homeward.identification.identity.IdentificationCommand.ExpireTravelDocument;
import homeward.identification.identity.IdentificationCommand.IssueTravelDocument;
import homeward.identification.identity.IdentificationCommand.LearnConsent;
import homeward.identification.identity.IdentificationCommand.LearnConsentLoss;
import homeward.identification.identity.IdentificationCommand.LearnCorrection;
import homeward.identification.identity.IdentificationCommand.LeaveNationalityUndetermined;
import homeward.identification.identity.IdentificationCommand.OpenIdentification;
import homeward.identification.identity.IdentificationCommand.PermitSubstituteDocument;
import homeward.identification.identity.IdentificationCommand.PresentTravelDocument;
import homeward.identification.identity.IdentificationCommand.RefuteNationality;
import homeward.identification.identity.IdentificationCommand.RequestTravelDocument;
import homeward.identification.identity.IdentificationCommand.UpholdTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.identification.identity.consent.LearnConsentDecision;
import homeward.identification.identity.consent.LearnConsentLossDecision;
import homeward.identification.identity.document.CorrectIssueTimeDecision;
import homeward.identification.identity.document.CorrectTravelDocumentDecision;
import homeward.identification.identity.document.ExpireTravelDocumentDecision;
import homeward.identification.identity.document.IssueTravelDocumentDecision;
import homeward.identification.identity.document.PermitSubstituteDocumentDecision;
import homeward.identification.identity.document.PresentTravelDocumentDecision;
import homeward.identification.identity.document.RequestTravelDocumentDecision;
import homeward.identification.identity.document.UpholdTravelDocumentDecision;
import homeward.identification.identity.evidence.AddEvidenceDecision;
import homeward.identification.identity.nationality.EstablishNationalityDecision;
import homeward.identification.identity.nationality.LeaveNationalityUndeterminedDecision;
import homeward.identification.identity.nationality.RefuteNationalityDecision;
import homeward.identification.identity.open.OpenIdentificationDecision;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/** Dispatches each command on an identification to the decision named after it. Pure. */
@Singleton
public class IdentificationDecider implements Decider<IdentificationCommand, IdentificationState, IdentificationEvent> {

    private static final StreamType<IdentificationCommand, IdentificationState, IdentificationEvent> TYPE =
            new StreamType<>(
                    IdentificationCommand.STREAM_TYPE,
                    IdentificationCommand.class,
                    IdentificationEvent.class,
                    IdentificationState.NONE,
                    IdentificationState::after);

    private final TreatyProfiles treaties;
    private final LimitClock limits;

    public IdentificationDecider(TreatyProfiles treaties, LimitClock limits) {
        this.treaties = treaties;
        this.limits = limits;
    }

    @Override
    public StreamType<IdentificationCommand, IdentificationState, IdentificationEvent> type() {
        return TYPE;
    }

    @Override
    public List<IdentificationEvent> decide(
            IdentificationCommand command, IdentificationState state, Circumstances at) {
        return DataSubjects.within(command.personId()::equals, decided(command, state, at));
    }

    private List<IdentificationEvent> decided(
            IdentificationCommand command, IdentificationState state, Circumstances at) {
        return switch (command) {
            case OpenIdentification c -> OpenIdentificationDecision.decide(c, state);
            case AddEvidence c -> AddEvidenceDecision.decide(c, state, at, profile(state), limits);
            case EstablishNationality c -> EstablishNationalityDecision.decide(c, state, at);
            case RefuteNationality c -> RefuteNationalityDecision.decide(c, state, at);
            case LeaveNationalityUndetermined c -> LeaveNationalityUndeterminedDecision.decide(c, state, at);
            case LearnConsent c -> LearnConsentDecision.decide(c, state);
            case LearnConsentLoss c -> LearnConsentLossDecision.decide(c, state);
            case LearnCorrection c -> List.of(new CorrectionLearned(c.caseId(), c.personId(), c.source()));
            case UpholdTravelDocument c -> UpholdTravelDocumentDecision.decide(c, state, at);
            case CorrectTravelDocument c -> CorrectTravelDocumentDecision.decide(c, state, at, limits);
            case PresentTravelDocument c -> PresentTravelDocumentDecision.decide(c, state, at, limits);
            case RequestTravelDocument c -> RequestTravelDocumentDecision.decide(c, state, at, profile(state), limits);
            case PermitSubstituteDocument c -> PermitSubstituteDocumentDecision.decide(c, state, at, profile(state));
            case IssueTravelDocument c -> IssueTravelDocumentDecision.decide(c, state, at, limits);
            case CorrectIssueTime c -> CorrectIssueTimeDecision.decide(c, state, at, limits);
            case ExpireTravelDocument c -> ExpireTravelDocumentDecision.decide(c, state, at);
        };
    }

    /** The treaty profile in the version of the day of submission. */
    private TreatyProfile profile(IdentificationState state) {
        return treaties.governing(Requirements.opened(state).treaty());
    }
}
