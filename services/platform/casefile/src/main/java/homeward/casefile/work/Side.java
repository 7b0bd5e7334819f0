package homeward.casefile.work;

/** Who is to act. */
public enum Side {
    REQUESTING,
    REQUESTED,
    /** One or the other of the two. */
    EITHER,
    /** A state that the journey crosses. */
    TRANSIT
}
