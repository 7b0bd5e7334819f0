package homeward.embedded;

/** Restricts the libraries of the platform process to logging errors. */
final class Logging {

    private Logging() {}

    /** Call before the first logger is created. */
    static void quiet() {
        System.setProperty("slf4j.provider", QuietLoggers.class.getName());
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}
