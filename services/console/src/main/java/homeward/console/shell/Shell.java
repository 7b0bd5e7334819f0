package homeward.console.shell;

import org.jspecify.annotations.Nullable;

import homeward.console.words.Languages;
import homeward.console.words.Speech;

/**
 * What every page needs.
 *
 * @param say how things are said to this reader
 * @param signed null on pages for everybody
 * @param theme {@code light} or {@code dark} as chosen; null to follow the system
 * @param here path and query of this page, to come back to
 * @param notice what the action before this page did, as a code; null if there was none
 * @param forms whether the page may have forms: only then is there a token for them
 * @param wall whether it is shown on a wall screen, with nothing to operate but a filter
 */
public record Shell(
        Speech say,
        @Nullable Signed signed,
        @Nullable String theme,
        String here,
        @Nullable String notice,
        boolean forms,
        boolean wall) {

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

    public boolean isUs(String state) {
        return signed != null && signed.state().equals(state);
    }
}
