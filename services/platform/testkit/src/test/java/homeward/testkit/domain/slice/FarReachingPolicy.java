package homeward.testkit.domain.slice;

import java.util.List;

import homeward.chassis.deciding.Command;
import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;

/** Plain itself, but not in what it makes use of. */
public abstract class FarReachingPolicy implements Policy<ApplicationEvent> {

    @Override
    @SuppressWarnings("DuplicateBranches") // what is reached counts, not what comes of it
    public List<Command> on(Recorded<ApplicationEvent> event) {
        return Answers.first().equals(event) ? List.of() : List.of();
    }
}
