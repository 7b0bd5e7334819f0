package homeward.console.commands;

/** How a field is asked for, and what the service gets of it. */
public enum Kind {
    /** A line of text. */
    LINE,
    /** A text of several lines. */
    TEXT,
    /**
     * A text about one person, who is chosen if it can be about several: {@code {"personId", "text"}}. The service seals it with
     * that person's key.
     */
    ABOUT,
    /** One of a few, each with what it means. */
    ONE,
    /** One of many. */
    PICK,
    /** Any number of them, each with what it means: a list, which may be empty. */
    SEVERAL,
    /** Yes or no; neither is assumed. */
    TRUTH,
    /** A day. */
    DAY,
    /** A last day; the service gets the first moment after it, by the clock of the officer's state. */
    LAST_DAY,
    /** Date and time by the clock of the officer's state. */
    MOMENT,
    /** The same; nothing typed means now. */
    NOW,
    /** The code of a state. */
    CODE,
    /** The code of a place: IATA code or UN/LOCODE. */
    PLACE,
    /** Codes of states, separated by commas: a list, which may be empty. */
    CODES,
    /** An amount: {@code {"minor", "currency"}}. */
    MONEY,
    /** Not asked, but shown and sent as the file tells it. */
    FIXED,
    /** The same for each person of the application: a list with a {@code personId} each, of those that were answered. */
    EACH,
    /** Several short texts, one a line: a list, left out if it is empty. */
    LIST,
    /** Codes of nationalities as travel documents have them, of one letter to three, separated by commas: a list. */
    NATIONALITIES,
    /** Fields that are one object of the body; on the page they are fields as all others. */
    GROUP,
    /** The same several times: a list of what was filled in. */
    ROWS
}
