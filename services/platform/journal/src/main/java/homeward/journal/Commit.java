package homeward.journal;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Events of one stream that are stored atomically. The constructor checks the limits.
 *
 * @param id the commit's id; appending it again has no second effect
 * @param stream the stream of all events
 * @param type type of the stream, e.g. {@code application}; null if the event belongs to no aggregate
 * @param first sequence of the first event, from 0; the others follow without a gap. Of two commits that start at the
 *     same sequence of a stream only one is stored
 * @param events in order, at least one
 */
public record Commit(UUID id, String stream, @Nullable String type, long first, List<NewEvent> events) {

    /** @throws CommitRefused if a limit is exceeded or two events have the same id */
    public Commit {
        events = List.copyOf(events);
        Limits.check(stream, first, events);
    }

    /** Sequence of the last event. */
    public long last() {
        return first + events.size() - 1;
    }
}
