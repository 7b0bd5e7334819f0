package homeward.casefile.work;

/** A state's position in a case. */
public enum Direction {
    /** It applies for the readmission. */
    OUTGOING,
    /** It is asked to readmit. */
    INCOMING,
    /** The journey crosses it. */
    TRANSIT
}
