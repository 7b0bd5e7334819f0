package homeward.events.stages;

/**
 * Progress of the transfer of a case, by the latest itinerary proposed. A new itinerary starts from the beginning; late
 * or repeated events and events of older itineraries do not set the stage back.
 */
public enum TransferStage {
    /** No event of this stream is known except facts of other streams. */
    EXPECTED,
    OPEN,
    PLANNED,
    NOTIFIED,
    UNDER_WAY,
    /** The last leg has ended. */
    ARRIVED,
    HANDED_OVER,
    FAILED
}
