package homeward.reintegration.returnee.closing;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.reintegration.returnee.ReintegrationCommand.CloseReintegration;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.reintegration.returnee.Requirements;

/** The outcome must agree with the facts: a completed plan was agreed, an ended period has ended, and nothing ends before the person's reception. */
public final class CloseReintegrationDecision {

    private CloseReintegrationDecision() {}

    public static List<ReintegrationEvent> decide(CloseReintegration c, ReintegrationState state, Circumstances at) {
        Requirements.running(state, at);
        switch (c.outcome()) {
            case PLAN_COMPLETED -> {
                if (!state.planAgreed()) {
                    throw Refusal.conflict("plan-before-completion", "no plan has been agreed");
                }
                received(state);
            }
            case PERIOD_ENDED -> {
                ReceptionLearned reception = state.reception();
                if (reception == null || at.now().isBefore(reception.assistanceEnds())) {
                    throw Refusal.conflict("period-still-running", "the assistance period has not ended");
                }
            }
            case RETURN_ENDED ->
                throw Refusal.invalid("outcome", "follows from the end of the return and is not decided here");
            // before the return none of them ends what is due after it: people change their minds
            case DECLINED, CONTACT_LOST, MIGRATED_AGAIN -> received(state);
        }
        return List.of(new ReintegrationClosed(c.caseId(), c.personId(), c.outcome()));
    }

    private static void received(ReintegrationState state) {
        if (state.reception() == null) {
            throw Refusal.notYet("reception-not-learned", "the person's reception is not known yet");
        }
    }
}
