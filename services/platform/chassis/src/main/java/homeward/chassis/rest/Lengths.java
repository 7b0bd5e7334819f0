package homeward.chassis.rest;

/**
 * Maximum lengths of texts in request bodies, in characters as people see them; the same in every service. A text that
 * may be longer than {@link #LINE} may have several lines.
 */
public final class Lengths {

    /** An explanation, an account, reasons. */
    public static final int FREE_TEXT = 4000;

    /** A remark on something described elsewhere. */
    public static final int REMARK = 2000;

    /** The longest text of a single line. */
    public static final int LINE = 200;

    /** The name of a person, a place or an authority. */
    public static final int NAME = 150;

    /** The number of a document, or a word of similar length. */
    public static final int NUMBER = 50;

    /** A date, of which perhaps only the year, or the year and month, is known: {@code yyyy-MM-dd}. */
    public static final int PARTIAL_DATE = 10;

    private Lengths() {}
}
