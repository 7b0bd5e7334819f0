package homeward.events;

import java.util.UUID;

/**
 * The foreign fact a learned fact relies on, so that the decision can be replayed and disputed.
 *
 * @param stream the foreign stream
 * @param sequence its sequence number there, from 0
 * @param event the foreign event's id
 */
public record Source(String stream, long sequence, UUID event) {}
