package homeward.testkit.domain.slice;

import java.util.List;

import homeward.chassis.deciding.Command;
import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;

/** A policy without violations of its own, but with indirect ones. */
public abstract class FarReachingPolicy implements Policy<ApplicationEvent> {

    @Override
    @SuppressWarnings("DuplicateBranches") // what is reached counts, not what comes of it
    public List<Command> on(Recorded<ApplicationEvent> event) {
        return Answers.first().equals(event) ? List.of() : List.of();
    }
}
