package homeward.audit.figures;

/**
 * Counts as they are published: whole groups of the minimum, from the beginning of time to a moment. What does not fill a group
 * is carried into the next period. Of a count that is published as {@code n} groups everything from {@code n} groups to one less
 * than {@code n + 1} of them is possible, at each moment and whatever else is published of it. Pure.
 */
final class Fives {

    private Fives() {}

    /**
     * The whole groups of a count.
     *
     * @param before what was published last
     * @param count the exact number; less than was published if a later reading found less
     * @return a number of applications, a multiple of the minimum more than before
     */
    static int whole(int before, int count, int minimum) {
        return before + Math.max(0, (count - before) / minimum) * minimum;
    }

    /** By how much a count can be more than what is published of it, at any moment. */
    static int slack(int minimum) {
        return minimum - 1;
    }
}
