package homeward.audit.figures;

import java.util.Collection;

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

    /**
     * The whole groups of a count of which every part is published too. What the parts keep back may fill groups of its own;
     * they are told as long as each part alone could still have kept back nothing.
     *
     * @param before what was published of the sum last
     * @param count the exact number
     * @param parts what is published of the parts now
     */
    static int sum(int before, int count, Collection<Integer> parts, int minimum) {
        int told = parts.stream().mapToInt(Integer::intValue).sum();
        int most = told + cap(parts.size(), minimum);
        return Math.max(before, Math.max(told, Math.min(whole(before, count, minimum), most)));
    }

    /** By how much a sum may be more than the sum of its parts. */
    private static int cap(int parts, int minimum) {
        int others = (minimum - 1) * (parts - 1);
        return others - others % minimum;
    }

    /** By how much a count can be more than what is published of it. */
    static int slack(int minimum) {
        return minimum - 1;
    }

    /** The same of a sum. */
    static int slack(int parts, int minimum) {
        return parts * (minimum - 1) - cap(parts, minimum);
    }
}
