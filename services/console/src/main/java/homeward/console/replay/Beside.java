package homeward.console.replay;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;

/**
 * One matter of a case, as the own side saw it and as the partner was told.
 *
 * @param kept whether the own side saw something where the partner was told nothing
 */
public record Beside(String what, Seen own, Seen partner, boolean kept) {

    /** @param basis the rule, if one applies */
    public record Seen(String text, @Nullable Basis basis) {

        static final Seen NOTHING = new Seen("", null);
    }

    static Beside of(String what, Seen own, Seen partner) {
        return new Beside(
                what, own, partner, !own.text().isEmpty() && partner.text().isEmpty());
    }

    boolean isEmpty() {
        return own.text().isEmpty() && partner.text().isEmpty();
    }
}
