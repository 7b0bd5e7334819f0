package homeward.console.words;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/**
 * Words for the codes of the services, by kind and code, e.g. {@code reply.AWAITED}. A code that is not known yet is shown
 * as it is: a newer service must not make a page unreadable. A word that a language lacks is the English one, marked as such.
 */
public final class Codes {

    private static final String BUNDLE = "homeward.console.words.codes";

    /** The words of one language alone, without those of another one behind them. */
    private static final ResourceBundle.Control ALONE = new ResourceBundle.Control() {
        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String name, Locale language) {
            return List.of(language);
        }

        @Override
        public @Nullable Locale getFallbackLocale(String name, Locale language) {
            return null;
        }
    };

    private Codes() {}

    public static String word(Locale locale, String kind, String code) {
        String key = kind + "." + code;
        ResourceBundle own = bundle(locale);
        if (own.containsKey(key)) {
            return own.getString(key);
        }
        ResourceBundle english = bundle(Locale.ENGLISH);
        return english.containsKey(key) ? Borrowed.mark(english.getString(key)) : code;
    }

    /** The codes of a kind that have words, in the order of the alphabet. */
    public static List<String> known(String kind) {
        return bundle(Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(kind + "."))
                .map(key -> key.substring(kind.length() + 1))
                .sorted()
                .toList();
    }

    static ResourceBundle bundle(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return ResourceBundle.getBundle(BUNDLE, english ? Locale.ROOT : locale, ALONE);
    }
}
