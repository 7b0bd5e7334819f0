package homeward.events.stages;

/**
 * How far the transfer of a case has come, by the itinerary that was proposed last. A new itinerary begins the way anew;
 * no late or repeated event and none of an older itinerary sets the stage back.
 */
public enum TransferStage {
    /** Nothing has been heard of it yet, or only facts of other streams. */
    EXPECTED,
    OPEN,
    PLANNED,
    NOTIFIED,
    UNDER_WAY,
    /** At the end of the last leg. */
    ARRIVED,
    HANDED_OVER,
    FAILED
}
