package homeward.feed.showing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The languages of the feed's texts. */
public enum Language {
    ENGLISH("en"),
    RUSSIAN("ru");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** Of a tag, e.g. {@code ru}; empty if the feed does not speak it. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(one -> one.locale.getLanguage().equals(tag))
                .findFirst();
    }

    /** The one of them that the header {@code Accept-Language} prefers; English if it names none. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(header),
                    Arrays.stream(values()).map(Language::locale).toList());
            return List.of(values()).stream()
                    .filter(one -> one.locale.equals(best))
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }
}
