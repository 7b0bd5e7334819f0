package homeward.casefile.work;

/**
 * How many cases a list has.
 *
 * @param count exact if there are no more
 * @param more whether there are more than these
 */
public record Total(int count, boolean more) {

    static final int EXACT = 1_000;

    static Total of(int found) {
        return new Total(Math.min(found, EXACT), found > EXACT);
    }
}
