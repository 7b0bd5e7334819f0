package homeward.console.offers;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;

/**
 * Something that the officer may do, or not yet.
 *
 * @param code of its words
 * @param href its form; null if it is not possible now
 * @param person whom it concerns; null if the whole case
 * @param about what it concerns besides; null if nothing
 * @param basis the rule as the case file gives it
 * @param from when it will be possible; null if that depends on no date
 * @param why code of the words for why it is not possible; null if its own say it
 */
public record Offer(
        String code,
        @Nullable String href,
        @Nullable String person,
        @Nullable About about,
        @Nullable Basis basis,
        @Nullable Instant from,
        @Nullable String why) {

    /** A code of the file, to be said in words, e.g. {@code assistance} and {@code HOUSING}. */
    public record About(String kind, String code) {}

    static Offer now(String code, String href, @Nullable String person, @Nullable Basis basis) {
        return new Offer(code, href, person, null, basis, null, null);
    }

    static Offer later(String code, @Nullable String person, @Nullable Basis basis, @Nullable Instant from) {
        return new Offer(code, null, person, null, basis, from, null);
    }

    /** Not possible, and why. */
    static Offer not(String code, @Nullable String person, String why, @Nullable Basis basis, @Nullable Instant from) {
        return new Offer(code, null, person, null, basis, from, why);
    }

    /** The same by the rule for which it is wanted. */
    Offer wantedBy(@Nullable Basis rule) {
        return new Offer(code, href, person, about, basis == null ? rule : basis, from, why);
    }
}
