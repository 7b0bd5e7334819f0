package homeward.chassis.deciding;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.events.PartialDate;

/**
 * The dates of a document: real days, in order, none of issue in the future. Either may be unknown.
 *
 * @param issued null if not stated
 * @param expires last day of validity; null if not stated
 */
public record DocumentDates(
        @Nullable PartialDate issued, @Nullable PartialDate expires) {

    /**
     * @param prefix of the names of the fields {@code issuedOn} and {@code expiresOn}, e.g. {@code documents[0].}
     * @param today where the document is examined
     * @throws Refusal naming the field
     */
    public static DocumentDates checked(
            @Nullable String issuedOn, @Nullable String expiresOn, String prefix, LocalDate today) {
        PartialDate issued = date(issuedOn, prefix + "issuedOn");
        PartialDate expires = date(expiresOn, prefix + "expiresOn");
        if (issued != null && issued.certainlyAfter(today)) {
            throw Refusal.invalid(prefix + "issuedOn", "must not lie in the future");
        }
        if (issued != null && expires != null && expires.certainlyBefore(issued.earliest())) {
            throw Refusal.invalid(prefix + "expiresOn", "must not be before the day of issue");
        }
        return new DocumentDates(issued, expires);
    }

    /** How long ago the last day of validity was, at most; null if it has not certainly passed. */
    public @Nullable Period expired(LocalDate today) {
        return expires != null && expires.certainlyBefore(today) ? Period.between(expires.earliest(), today) : null;
    }

    private static @Nullable PartialDate date(@Nullable String text, String field) {
        if (text == null) {
            return null;
        }
        Optional<PartialDate> date = PartialDate.parse(text);
        return date.orElseThrow(
                () -> Refusal.invalid(field, "must be a day (yyyy-MM-dd), month (yyyy-MM) or year of the calendar"));
    }
}
