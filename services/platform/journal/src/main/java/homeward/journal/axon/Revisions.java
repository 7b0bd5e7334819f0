package homeward.journal.axon;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Converts Axon's revision, a text or null, to the journal's version, a number, and back; null is 0. */
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
