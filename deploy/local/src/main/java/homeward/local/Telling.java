package homeward.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

import com.google.errorprone.annotations.FormatMethod;

/** Prints what a long verification finds, line by line, and now and then how far it has come. */
final class Telling {

    private static final long PROGRESS_NANOS = Duration.ofSeconds(5).toNanos();

    private final PrintWriter out;
    private long lastSaid = System.nanoTime();

    Telling(PrintWriter out) {
        this.out = out;
    }

    @FormatMethod
    void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** Says it unless progress was told within the last five seconds. */
    @FormatMethod
    void progress(String format, Object... values) {
        long now = System.nanoTime();
        if (now - lastSaid >= PROGRESS_NANOS) {
            lastSaid = now;
            say(format, values);
        }
    }
}
