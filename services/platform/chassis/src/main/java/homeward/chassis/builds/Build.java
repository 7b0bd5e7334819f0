package homeward.chassis.builds;

/** Names of a projection's builds; each build has collections of its own. */
public final class Build {

    private Build() {}

    /** The collection of what no longer fits into a build's documents: the older entries of long histories. */
    public static String history(String projection, int build) {
        return collection(projection, build) + "-history";
    }

    public static String collection(String projection, int build) {
        return projection + "-" + build;
    }
}
