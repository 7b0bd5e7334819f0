package homeward.chassis.builds;

/** Names of a projection's builds: each is a collection of its own. */
public final class Build {

    private Build() {}

    public static String collection(String projection, int build) {
        return projection + "-" + build;
    }
}
