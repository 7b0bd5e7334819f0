package homeward.console.commands;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import homeward.console.cases.Money;

/** What was typed, as what it means; empty if it means nothing. */
public final class Typed {

    /** Of a day as forms send it; years of more digits are none that a service could count with. */
    private static final int DAY = "2026-05-25".length();

    private static final int SECONDS = "2026-05-25T10:30:00".length();
    private static final String PLACE = "[A-Z]{3}|[A-Z]{2}[A-Z2-9]{3}";
    private static final String AMOUNT = "[0-9]{1,12}(\\.[0-9]{1,3})?";

    private Typed() {}

    static Optional<LocalDate> day(String text) {
        try {
            return text.length() == DAY ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Optional<Instant> afterDay(String text, ZoneId zone) {
        return day(text).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            return text.length() <= SECONDS
                    ? Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant())
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** An amount in the units that people use, with a point or a comma before the smaller ones. */
    static Optional<Money> money(String text, String currency) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (!plain.matches(AMOUNT) || !currency.matches("[A-Z]{3}")) {
            return Optional.empty();
        }
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            long minor = new BigDecimal(plain).movePointRight(digits).longValueExact();
            return Optional.of(new Money(minor, currency));
        } catch (ArithmeticException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** An amount as it is typed. */
    static String typed(Money money) {
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(money.minor(), digits).toPlainString();
    }

    /** The code of a place. */
    static Optional<String> place(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT)).filter(code -> code.matches(PLACE));
    }

    /** Codes of nationalities, of one letter to three; empty if there is anything else among them. */
    static Optional<List<String>> nationalities(String text) {
        return codes(text, "[A-Z]{1,3}");
    }

    /** Codes of states; empty if there is anything else among them. */
    static Optional<List<String>> codes(String text) {
        return codes(text, "[A-Z]{3}");
    }

    private static Optional<List<String>> codes(String text, String form) {
        List<String> codes = Arrays.stream(text.split("[,;\\s]+", -1))
                .filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .toList();
        return codes.stream().allMatch(code -> code.matches(form)) ? Optional.of(codes) : Optional.empty();
    }
}
