package homeward.console.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** By what is searched. Looking at a reference opens nothing of anybody, so it comes first wherever there is a digit. */
final class Sought {

    static final String REFERENCE = "reference";
    static final String NUMBER = "documentNumber";
    static final String NAME = "name";

    /** In the order of the form. */
    static final List<String> ALL = List.of(REFERENCE, NUMBER, NAME);

    private Sought() {}

    /**
     * What to search by, one after the other until something is found.
     *
     * @param chosen by the officer; null to go by what the text looks like
     */
    static List<String> ways(@Nullable String chosen, String text) {
        if (chosen != null && ALL.contains(chosen)) {
            return List.of(chosen);
        }
        boolean digits = text.chars().anyMatch(Character::isDigit);
        boolean number = digits && text.strip().chars().noneMatch(Character::isWhitespace);
        return number ? List.of(REFERENCE, NUMBER) : digits ? List.of(REFERENCE) : List.of(NAME);
    }
}
