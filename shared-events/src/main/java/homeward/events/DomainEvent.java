package homeward.events;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact about one case. Each implementation is a record of the sealed interface of its stream type.
 *
 * <p>An event has three times: <em>occurred</em> (legal time, here), <em>decided</em> (time of the aggregate's
 * decision, in the envelope) and <em>recorded</em> (time of storage in the journal, in the envelope).
 */
public interface DomainEvent {

    CaseId caseId();

    /** Legal time of the fact; empty if it is the time of the decision. */
    @JsonIgnore
    default Optional<Instant> occurred() {
        return Optional.empty();
    }
}
