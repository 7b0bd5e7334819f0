package homeward.events.attachments;

/** What a scanner for malicious content said of a file. */
public enum Scan {
    /** No scanner is configured. */
    NOT_SCANNED,
    NOTHING_FOUND
}
