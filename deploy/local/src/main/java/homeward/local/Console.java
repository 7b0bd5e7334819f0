package homeward.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What the person at the keyboard reads. */
public final class Console {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public void line(String text) {
        out.println(text);
    }

    public void line(String format, @Nullable Object... values) {
        out.println(format.formatted(values));
    }

    void ready(String what, Duration after) {
        line("  %-22s ready after %4.1f s", what, after.toMillis() / 1000.0);
    }
}
