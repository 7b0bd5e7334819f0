package homeward.journal.axon;

import java.util.Iterator;
import java.util.Spliterators;
import java.util.function.Consumer;

import org.axonframework.eventhandling.TrackedEventData;
import org.jspecify.annotations.Nullable;

import homeward.journal.StoredCommit;

/** Iterates over the events of commits, skipping those up to a token's number. */
final class TrackedEvents extends Spliterators.AbstractSpliterator<TrackedEventData<byte[]>> {

    private final Iterator<StoredCommit> commits;
    private final long behind;
    private @Nullable StoredCommit commit;
    private int index;

    TrackedEvents(Iterator<StoredCommit> commits, long behind) {
        super(Long.MAX_VALUE, ORDERED | NONNULL | DISTINCT);
        this.commits = commits;
        this.behind = behind;
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventData<byte[]>> action) {
        StoredCommit current = commit;
        while (current == null || index == current.events().size()) {
            if (!commits.hasNext()) {
                return false;
            }
            current = commits.next();
            commit = current;
            long first = Tokens.of(current.position(), 0);
            index = (int) Math.clamp(behind + 1 - first, 0, current.events().size());
        }
        StoredAggregateEvent event =
                new StoredAggregateEvent(current, index, current.events().get(index));
        index++;
        action.accept(current.type() == null ? new StoredPlainEvent(event) : event);
        return true;
    }
}
