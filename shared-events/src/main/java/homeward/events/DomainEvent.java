package homeward.events;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact about one case. Every implementation is a record inside one sealed interface per stream.
 *
 * <p>An event carries three times: <em>occurred</em> (legal time, here), <em>decided</em> (when the
 * aggregate decided, in the envelope) and <em>recorded</em> (when the journal stored it, in the envelope).
 */
public interface DomainEvent {

    CaseId caseId();

    /** When the fact happened in law; empty where it happened by being decided. */
    @JsonIgnore
    default Optional<Instant> occurred() {
        return Optional.empty();
    }
}
