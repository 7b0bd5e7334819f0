package homeward.identification.identity.nationality;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.identification.identity.Finding;
import homeward.identification.identity.IdentificationCommand.LeaveNationalityUndetermined;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;

/** Decides on an inconclusive examination. It cannot revoke an earlier finding. */
public final class LeaveNationalityUndeterminedDecision {

    private LeaveNationalityUndeterminedDecision() {}

    public static List<IdentificationEvent> decide(
            LeaveNationalityUndetermined c, IdentificationState state, Circumstances at) {
        Requirements.requestedSide(state, at);
        if (state.finding() != Finding.NONE) {
            throw Refusal.conflict("nationality-open", "a finding has already been made: " + state.finding());
        }
        return List.of(new NationalityUndetermined(c.caseId(), c.personId(), c.reason(), c.explanation()));
    }
}
