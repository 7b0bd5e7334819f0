package homeward.casefile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.casefile.work.Task;
import homeward.events.PersonId;

/**
 * A moment that a desk waits for.
 *
 * @param what e.g. {@code REPLY_LIMIT_ENDS}
 * @param personId null if the whole case is concerned
 * @param documentId null unless a travel document is concerned
 */
public record DueMoment(
        String what, @Nullable PersonId personId, @Nullable UUID documentId, Instant due) {

    /** Empty if nothing is due at a moment. */
    static Optional<DueMoment> of(Task task) {
        return Optional.ofNullable(task.due())
                .map(due -> new DueMoment(task.what(), task.personId(), task.documentId(), due));
    }
}
