package homeward.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Maximum size of an event and of a commit: payload plus metadata, in bytes. A topic accepts records of 2 MiB, MongoDB
 * documents of 16 MiB.
 */
public final class Limits {

    public static final int EVENT_BYTES = 256 * 1024;
    public static final int COMMIT_BYTES = 1024 * 1024;
    public static final int COMMIT_EVENTS = 4096;

    private Limits() {}

    static void check(String stream, long first, List<NewEvent> events) {
        if (stream.isEmpty()) {
            throw new CommitRefused("a commit needs a stream");
        }
        if (first < 0) {
            throw new CommitRefused("sequences start at 0, not at " + first);
        }
        if (events.isEmpty()) {
            throw new CommitRefused("a commit needs at least one event");
        }
        if (events.size() > COMMIT_EVENTS) {
            throw new CommitRefused(
                    "a commit holds at most " + COMMIT_EVENTS + " events, this one has " + events.size());
        }
        checkSizes(events);
        checkIds(events);
    }

    private static void checkSizes(List<NewEvent> events) {
        long total = 0;
        for (int i = 0; i < events.size(); i++) {
            int size = events.get(i).size();
            if (size > EVENT_BYTES) {
                throw new CommitRefused("an event has at most " + EVENT_BYTES + " bytes, event " + i + " ("
                        + events.get(i).type() + ") has " + size);
            }
            total += size;
        }
        if (total > COMMIT_BYTES) {
            throw new CommitRefused("a commit has at most " + COMMIT_BYTES + " bytes, this one has " + total);
        }
    }

    private static void checkIds(List<NewEvent> events) {
        if (events.size() == 1) {
            return;
        }
        Set<UUID> seen = HashSet.newHashSet(events.size());
        for (NewEvent event : events) {
            if (!seen.add(event.id())) {
                throw new CommitRefused("two events of one commit have the id " + event.id());
            }
        }
    }
}
