package homeward.feed.showing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How urgently somebody should look. Depends on the kind of event alone, never on its reasons. */
public enum Severity {
    INFO,
    NOTICE,
    WARNING,
    ALERT;

    /** As readers write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Severity> of(String text) {
        return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
    }
}
