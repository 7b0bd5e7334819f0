package homeward.embedded;

/**
 * Restricts the libraries of a process that holds the embedded servers to logging errors. Without it, another SLF4J
 * provider on the class path may have the store format every document for a debug message that nobody reads.
 */
public final class Logging {

    private Logging() {}

    /** Call before the first logger is created. */
    public static void quiet() {
        System.setProperty("slf4j.provider", QuietLoggers.class.getName());
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}
