package homeward.console.figures;

import org.jspecify.annotations.Nullable;

/**
 * A figure in words.
 *
 * @param text a dash if it is withheld
 */
public record Figure(String text, boolean withheld) {

    private static final Figure NONE = new Figure("–", true);

    /** @param text null if it is withheld */
    static Figure of(@Nullable String text) {
        return text == null ? NONE : new Figure(text, false);
    }
}
