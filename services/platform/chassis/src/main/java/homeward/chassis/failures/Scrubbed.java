package homeward.chassis.failures;

import org.jspecify.annotations.Nullable;

/** Stack traces without messages: a message may carry a value, and a value may be personal data. */
public final class Scrubbed {

    private static final int FRAMES = 25;

    private Scrubbed() {}

    /** Types and places of the exception and its causes. */
    public static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        @Nullable Throwable current = thrown;
        for (int depth = 0; current != null && depth < 8; depth++) {
            text.append(depth == 0 ? "" : "caused by ")
                    .append(current.getClass().getName())
                    .append('\n');
            StackTraceElement[] frames = current.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
                text.append("\tat ").append(frames[i]).append('\n');
            }
            current = current.getCause();
        }
        return text.toString();
    }
}
