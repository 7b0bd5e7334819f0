package homeward.console.words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The languages in which the console is complete. */
public final class Languages {

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.of("ru"));

    private Languages() {}

    /**
     * The language that the reader chose, or the best of those that the browser accepts.
     *
     * @param chosen value of the cookie; null if none was chosen
     * @param accepted header {@code Accept-Language}
     */
    public static Locale of(@Nullable String chosen, @Nullable String accepted) {
        for (Locale language : ALL) {
            if (language.getLanguage().equals(chosen)) {
                return language;
            }
        }
        try {
            Locale best = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), ALL);
            return Objects.requireNonNullElse(best, Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
