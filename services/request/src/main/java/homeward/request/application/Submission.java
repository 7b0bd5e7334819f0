package homeward.request.application;

import java.time.Instant;
import java.util.Set;

import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.Procedure;

/** Facts fixed on submission of the application. */
public record Submission(
        StateCode requestingState,
        StateCode requestedState,
        TreatyReference treaty,
        Procedure procedure,
        boolean interviewRequested,
        Instant submittedAt) {

    Set<StateCode> parties() {
        return Set.of(requestingState, requestedState);
    }
}
