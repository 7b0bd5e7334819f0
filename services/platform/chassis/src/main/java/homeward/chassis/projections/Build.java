package homeward.chassis.projections;

/** Names of a projection's builds: each is a collection of its own. */
final class Build {

    private Build() {}

    static String collection(String projection, int build) {
        return projection + "-" + build;
    }
}
