package homeward.local.console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.google.errorprone.annotations.FormatMethod;
import org.jspecify.annotations.Nullable;

/** The launcher's output to the terminal. */
public final class Console {

    private final PrintStream out;

    public Console() {
        this(System.out);
    }

    public Console(OutputStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    public void line(String text) {
        out.println(text);
    }

    @FormatMethod
    public void line(String format, @Nullable Object... values) {
        out.println(format.formatted(values));
    }

    public void ready(String what, Duration after) {
        line("  %-22s ready after %4.1f s", what, after.toMillis() / 1000.0);
    }
}
