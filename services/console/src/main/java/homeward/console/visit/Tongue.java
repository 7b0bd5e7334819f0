package homeward.console.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.console.words.States;

/** One of the languages of these pages. */
public record Tongue(Locale locale) {

    /** All languages; the first is that of whoever speaks none of them. */
    public static final List<Tongue> ALL = List.of(
            new Tongue(Locale.ENGLISH),
            new Tongue(Locale.of("ru")),
            new Tongue(Locale.of("ar")),
            new Tongue(Locale.of("fa")));

    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa");

    private static final String BUNDLE = "homeward.console.visit.texts";

    private static final ResourceBundle.Control ONLY_THAT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The language that was asked for, or the best of those that the browser accepts.
     *
     * @param asked code of a language; null if none was
     * @param accepted header {@code Accept-Language}
     */
    public static Tongue of(@Nullable String asked, @Nullable String accepted) {
        for (Tongue tongue : ALL) {
            if (tongue.code().equals(asked)) {
                return tongue;
            }
        }
        try {
            Locale best = accepted == null
                    ? null
                    : Locale.lookup(
                            Locale.LanguageRange.parse(accepted),
                            ALL.stream().map(Tongue::locale).toList());
            return best == null ? ALL.getFirst() : new Tongue(best);
        } catch (IllegalArgumentException unreadable) {
            return ALL.getFirst();
        }
    }

    public String code() {
        return locale.getLanguage();
    }

    /** As in {@code dir}. */
    public String direction() {
        return FROM_THE_RIGHT.contains(code()) ? "rtl" : "ltr";
    }

    /** The name of the language in itself. */
    public String name() {
        return text("language");
    }

    /** @throws MissingResourceException if the files have no such text */
    public String text(String key) {
        return bundle(locale).getString(key);
    }

    /** A text for a code of the service; for one that is not known yet, that it is not known. */
    String coded(String kind, String code) {
        try {
            return text(kind + "." + code);
        } catch (MissingResourceException unknown) {
            return text(kind + ".OTHER");
        }
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    String state(String alpha3) {
        return States.name(alpha3, locale);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, ONLY_THAT);
    }
}
