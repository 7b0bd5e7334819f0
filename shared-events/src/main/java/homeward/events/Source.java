package homeward.events;

import java.util.UUID;

/**
 * The event of another service on which a learned fact relies, so that the decision can be replayed and disputed.
 *
 * @param stream id of the other service's stream
 * @param sequence position of the event in that stream, from 0
 * @param event id of the event
 */
public record Source(String stream, long sequence, UUID event) {}
