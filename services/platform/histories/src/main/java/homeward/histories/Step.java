package homeward.histories;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.Recorded;

/**
 * An event as it was published.
 *
 * @param event null if this build does not know its type or version, or cannot read it
 */
public record Step(Envelope envelope, @Nullable DomainEvent event) {

    /** With its event; empty if it cannot be read. */
    public Optional<Recorded<DomainEvent>> recorded() {
        return event == null ? Optional.empty() : Optional.of(new Recorded<>(envelope, event));
    }
}
