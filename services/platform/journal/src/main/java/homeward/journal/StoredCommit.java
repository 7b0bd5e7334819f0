package homeward.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A commit as stored in the journal.
 *
 * @param position position in the journal, from 1 without gaps
 * @param commit the commit's id
 * @param stream the stream of all its events
 * @param type type of the stream; null if the event belongs to no aggregate
 * @param first sequence of the first event
 * @param last sequence of the last event
 * @param at when it was recorded, in whole milliseconds; never earlier than the preceding commit
 * @param maxTime latest own time of all events up to here
 * @param events in order
 * @param prev hash of the preceding commit; 32 zero bytes for the first
 * @param hash SHA-256 over everything above, see {@link ChainHash}
 * @param tag of the hash, see {@link CommitMac}; empty if the document has none
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredCommit(
        long position,
        UUID commit,
        String stream,
        @Nullable String type,
        long first,
        long last,
        Instant at,
        Instant maxTime,
        List<StoredEvent> events,
        byte[] prev,
        byte[] hash,
        byte[] tag) {

    Head asHead() {
        return new Head(position, hash, at.toEpochMilli(), maxTime.toEpochMilli());
    }
}
