package homeward.console.operators;

import org.jspecify.annotations.Nullable;

import homeward.console.words.Languages;
import homeward.console.words.Speech;

/**
 * What every page of operators needs.
 *
 * @param say how things are said to this reader
 * @param theme {@code light} or {@code dark} as chosen; null to follow the system
 * @param who null if nobody has signed in
 */
public record Frame(
        Speech say, @Nullable String theme, @Nullable Who who) {

    /**
     * Who has signed in.
     *
     * @param form stands in every form
     * @param until when the session ends
     */
    public record Who(String name, String form, String until) {}

    public String language() {
        return say.locale().getLanguage();
    }

    /** For {@code dir}. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    public boolean isRightToLeft() {
        return Languages.isRightToLeft(say.locale());
    }
}
