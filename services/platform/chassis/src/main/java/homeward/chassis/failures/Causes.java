package homeward.chassis.failures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An exception with its causes, in loggable form: types and code locations, never messages, since a message may contain
 * personal data.
 */
public final class Causes {

    private static final int MOST = 16;
    private static final int FRAMES = 25;

    private Causes() {}

    /** The exception and its causes, outermost first; at most 16, in case of a cycle. */
    public static List<Throwable> of(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        @Nullable Throwable cause = thrown;
        while (cause != null && all.size() < MOST) {
            all.add(cause);
            cause = cause.getCause();
        }
        return all;
    }

    /** The types in one line, e.g. {@code IllegalStateException < MongoTimeoutException}. */
    public static String types(Throwable thrown) {
        return of(thrown).stream()
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }

    /** Types and code locations of the exception and its causes, one per line. */
    public static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause : of(thrown)) {
            text.append(text.isEmpty() ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append("\tat ").append(frames[i]).append('\n');
            }
        }
        return text.toString();
    }
}
