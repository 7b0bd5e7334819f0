package homeward.console.words;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Words for the codes of the services, by kind and code, e.g. {@code reply.AWAITED}. A code that is not known yet is shown
 * as it is: a newer service must not make a page unreadable.
 */
public final class Codes {

    private static final String BUNDLE = "homeward.console.words.codes";

    private static final ResourceBundle.Control ONLY_THAT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Codes() {}

    public static String word(Locale locale, String kind, String code) {
        try {
            return bundle(locale).getString(kind + "." + code);
        } catch (MissingResourceException unknown) {
            return code;
        }
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
        return ResourceBundle.getBundle(BUNDLE, locale, ONLY_THAT);
    }
}
