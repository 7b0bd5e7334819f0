package homeward.chassis.failures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An exception with its causes, and what may be logged of them: types and places, never messages. A message may carry a
 * value, and a value may be personal data.
 */
public final class Causes {

    private static final int MOST = 16;
    private static final int FRAMES = 25;

    private Causes() {}

    /** The exception and its causes, the outermost first; at most sixteen, so that a circle ends. */
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

    /** Types and places of the exception and its causes, a line each. */
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
