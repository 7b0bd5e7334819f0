package homeward.journal.axon;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Axon's revision is a text or missing; the journal's version is a number, 0 for missing. */
final class Revisions {

    private Revisions() {}

    static int toVersion(@Nullable String revision) {
        if (revision == null) {
            return 0;
        }
        try {
            return Integer.parseInt(revision);
        } catch (NumberFormatException e) {
            throw new EventStoreException("the revision of an event is a whole number, not " + revision, e);
        }
    }

    static @Nullable String toAxon(int version) {
        return version == 0 ? null : Integer.toString(version);
    }
}
