package homeward.casefile.work;

/** For whom something waits in a case, seen by one state. */
public enum WaitsFor {
    ME,
    /** The other side, or a transit state. */
    PARTNER,
    NOBODY
}
