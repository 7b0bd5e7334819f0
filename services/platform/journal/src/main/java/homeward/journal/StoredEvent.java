package homeward.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as stored in the journal.
 *
 * @param id the event's own id
 * @param seq sequence in its stream, from 0
 * @param type event name without version
 * @param version contract version; 0 if it has none
 * @param time the event's own time, in whole milliseconds
 * @param payload the appended bytes; must not be changed
 * @param meta the appended metadata bytes; must not be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(UUID id, long seq, String type, int version, Instant time, byte[] payload, byte[] meta) {}
