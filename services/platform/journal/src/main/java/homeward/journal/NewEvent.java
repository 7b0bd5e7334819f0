package homeward.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * An event to be appended.
 *
 * @param id the event's own id, unique in the whole journal
 * @param type event name without version, e.g. {@code ApplicationSubmitted}
 * @param version contract version; 0 if it has none
 * @param time the event's own time; truncated to milliseconds
 * @param payload the serialized event; the array is not copied and must not be changed afterwards
 * @param meta the serialized metadata; the array is not copied and must not be changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewEvent(UUID id, String type, int version, Instant time, byte[] payload, byte[] meta) {

    int size() {
        return payload.length + meta.length;
    }
}
