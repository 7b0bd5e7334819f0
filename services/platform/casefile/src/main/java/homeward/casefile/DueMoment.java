package homeward.casefile;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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

    public static DueMoment of(Enum<?> what, @Nullable PersonId person, Instant due) {
        return new DueMoment(what.name(), person, null, due);
    }

    public static DueMoment of(Enum<?> what, PersonId person, UUID document, Instant due) {
        return new DueMoment(what.name(), person, document, due);
    }
}
