package homeward.console.words;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The languages of the console: complete in English and Russian; in Persian for what every page has and for the page of a case. What a language
 * lacks is said in English, and marked so ({@link Borrowed}).
 */
public final class Languages {

    public static final Locale PERSIAN = Locale.of("fa");

    /** Those that one may choose. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.of("ru"), PERSIAN);

    /** Those that lack nothing: a browser's wish alone leads to no other. */
    static final List<Locale> COMPLETE = List.of(Locale.ENGLISH, Locale.of("ru"));

    private static final Set<String> RIGHT_TO_LEFT = Set.of(PERSIAN.getLanguage());

    private Languages() {}

    /**
     * The language that the reader chose, or the best of the complete ones that the browser accepts.
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
            Locale best = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), COMPLETE);
            return Objects.requireNonNullElse(best, Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    /** Whether it is written from right to left. */
    public static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }
}
