package homeward.reintegration.returnee.opening;

import java.util.ArrayList;
import java.util.List;

import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.reintegration.ReintegrationEvent.ReturnEndLearned;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnEnd;
import homeward.reintegration.returnee.ReintegrationState;

/** Grants end with the return: without it nothing is granted or delivered. */
public final class LearnReturnEndDecision {

    private LearnReturnEndDecision() {}

    public static List<ReintegrationEvent> decide(LearnReturnEnd c, ReintegrationState state) {
        if (state.returnEnded()) {
            return List.of();
        }
        List<ReintegrationEvent> events = new ArrayList<>();
        events.add(new ReturnEndLearned(c.caseId(), c.personId(), c.source()));
        if (state.opened() && !state.closed()) {
            events.add(new ReintegrationClosed(c.caseId(), c.personId(), ReintegrationOutcome.RETURN_ENDED));
        }
        return events;
    }
}
