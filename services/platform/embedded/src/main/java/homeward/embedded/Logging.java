package homeward.embedded;

/** Keeps the libraries of the platform process quiet: errors only. */
final class Logging {

    private Logging() {}

    /** To be called before the first logger is made. */
    static void quiet() {
        System.setProperty("slf4j.provider", QuietLoggers.class.getName());
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}
