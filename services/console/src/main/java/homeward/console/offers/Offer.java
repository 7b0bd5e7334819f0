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
 * @param basis the rule as the case file gives it
 * @param from when it will be possible; null if that depends on no date
 */
public record Offer(
        String code,
        @Nullable String href,
        @Nullable String person,
        @Nullable Basis basis,
        @Nullable Instant from) {

    static Offer now(String code, String href, @Nullable String person, @Nullable Basis basis) {
        return new Offer(code, href, person, basis, null);
    }

    static Offer later(String code, @Nullable String person, @Nullable Basis basis, @Nullable Instant from) {
        return new Offer(code, null, person, basis, from);
    }
}
