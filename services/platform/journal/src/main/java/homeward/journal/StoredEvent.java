package homeward.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the journal holds it.
 *
 * @param id the event's own id
 * @param seq place in its stream, from 0
 * @param type event name without version
 * @param version contract version; 0 if it has none
 * @param time the time the event itself claims, in whole milliseconds
 * @param payload the bytes that were appended; not to be changed
 * @param meta the metadata bytes that were appended; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(UUID id, long seq, String type, int version, Instant time, byte[] payload, byte[] meta) {}
