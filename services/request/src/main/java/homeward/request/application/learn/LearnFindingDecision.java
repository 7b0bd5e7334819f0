package homeward.request.application.learn;

import java.util.List;

import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.FindingLearned;
import homeward.events.request.ApplicationEvent.NationalityFinding;
import homeward.request.application.ApplicationCommand.LearnFinding;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;

/**
 * A fact, whatever has become of the case. Nothing is noted of persons who are not in it, and nothing that changes nothing: an
 * established nationality matters only after another finding.
 */
public final class LearnFindingDecision {

    private LearnFindingDecision() {}

    public static List<ApplicationEvent> decide(LearnFinding c, ApplicationState state) {
        Requirements.submission(state);
        NationalityFinding before = state.findings().getOrDefault(c.personId(), NationalityFinding.ESTABLISHED);
        return !state.standings().containsKey(c.personId()) || before == c.finding()
                ? List.of()
                : List.of(new FindingLearned(c.caseId(), c.personId(), c.finding(), c.source()));
    }
}
