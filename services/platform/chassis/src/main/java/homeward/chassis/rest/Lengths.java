package homeward.chassis.rest;

/** How long texts in the body of a request may be, in characters; one limit for one kind of text, whatever the service. */
public final class Lengths {

    /** An explanation, an account, reasons. */
    public static final int FREE_TEXT = 4000;

    /** A remark on something that is described otherwise. */
    public static final int REMARK = 2000;

    /** The name of a person, a place or an authority. */
    public static final int NAME = 150;

    /** The number of a document, or a word of that length. */
    public static final int NUMBER = 50;

    /** A date of which perhaps only the year, or the month, is known: {@code yyyy-MM-dd}. */
    public static final int PARTIAL_DATE = 10;

    private Lengths() {}
}
