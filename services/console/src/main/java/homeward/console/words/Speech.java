package homeward.console.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.cases.Money;

/**
 * How things are said to one reader. Dates, times and citations keep their own order between words written from right to left; digits are
 * those of references and documents in every language.
 *
 * @param locale the reader's language
 * @param home the time zone of the reader's state
 * @param now the platform's time
 */
public record Speech(Locale locale, ZoneId home, Instant now) {

    private static final long HOURS_SHOWN_AS_HOURS = 48;

    /** Invisible; of Unicode, for what lies between them to be ordered by itself: by its own first letter, or from the left. */
    private static final String BY_ITSELF = "\u2068";

    private static final String FROM_THE_LEFT = "\u2066";
    private static final String END = "\u2069";

    /** A text in whatever language, to stand among the reader's words. */
    public String apart(String text) {
        return enclosed(BY_ITSELF, text);
    }

    private String enclosed(String begin, String text) {
        return Languages.isRightToLeft(locale) && !text.isEmpty() ? begin + text + END : text;
    }

    /** A word for a code of the services. */
    public String word(String kind, String code) {
        return Codes.word(locale, kind, code);
    }

    /** A word for a code; empty if there is none. */
    public Optional<String> known(String kind, String code) {
        return Optional.of(word(kind, code)).filter(word -> !word.equals(code));
    }

    /** An amount with its currency. */
    public String money(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(withPlainDigits());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return apart(format.format(BigDecimal.valueOf(money.minor(), currency.getDefaultFractionDigits())));
    }

    /** A number, in groups of three digits. */
    public String number(long number) {
        return String.format(withPlainDigits(), "%,d", number);
    }

    /** What an event is called, of a case or of the disclosure ledger. */
    public String event(String service, String type) {
        String code = service + "." + type;
        String word = word("event", code);
        return word.equals(code) ? word("ledger", type) : word;
    }

    /** The same language and clock, as if it were another moment. */
    public Speech at(Instant moment) {
        return new Speech(locale, home, moment);
    }

    /** Codes written one after the other with strokes between them, for a list to choose from. */
    public List<String> codes(String stroked) {
        return List.of(stroked.split("/", -1));
    }

    /** The same, by the clock of a state. */
    public Speech in(@Nullable String alpha3) {
        return new Speech(locale, alpha3 == null ? home : States.zone(alpha3), now);
    }

    /** Words for several codes, separated. */
    public String words(String kind, List<String> codes) {
        return String.join("; ", codes.stream().map(code -> word(kind, code)).toList());
    }

    public String state(@Nullable String alpha3) {
        return alpha3 == null ? "" : States.name(alpha3, locale);
    }

    /** A number with its noun, e.g. "3 persons". */
    public String count(String noun, int number) {
        return number + " " + word("count", noun + "." + Plural.of(number, locale));
    }

    /** Day, month, and the year if it is not this one; in the reader's zone. */
    public String day(Instant at) {
        return day(at.atZone(home).toLocalDate());
    }

    public String day(LocalDate date) {
        boolean thisYear = date.getYear() == now.atZone(home).getYear();
        return said(thisYear ? "d MMM" : "d MMM yyyy", date);
    }

    /** With the year. */
    public String longDay(LocalDate date) {
        return said("d MMM yyyy", date);
    }

    /** With the day of the week. */
    public String weekday(LocalDate date) {
        return said("EEE d MMM", date);
    }

    /** The same, with the year if it is not this one. */
    public String weekdayOfYear(LocalDate date) {
        return weekday(date) + yearIfOther(date);
    }

    public String moment(Instant at) {
        ZonedDateTime here = at.atZone(home);
        return apart(day(here.toLocalDate()) + " " + time(here.toLocalTime()));
    }

    /** The same by the clock of a state and, where that differs, by the reader's own. */
    public String moment(Instant at, @Nullable String alpha3) {
        Speech there = in(alpha3);
        ZonedDateTime here = at.atZone(home);
        ZonedDateTime local = at.atZone(there.home());
        if (here.getOffset().equals(local.getOffset())) {
            return there.moment(at);
        }
        boolean sameDay = here.toLocalDate().equals(local.toLocalDate());
        return there.moment(at) + ", " + word("due", "HERE") + " " + (sameDay ? clock(at) : moment(at));
    }

    /** Now, with the day of the week and the year. */
    public String today() {
        return said("EEE d MMM yyyy, HH:mm", now.atZone(home));
    }

    /** A date of birth or issue, known as a year, a month or a day. */
    public String partial(@Nullable String date) {
        if (date == null || date.equals("unknown")) {
            return word("date", "UNKNOWN");
        }
        try {
            return switch (date.length()) {
                case 4 -> Year.parse(date).toString();
                case 7 -> said("LLLL yyyy", YearMonth.parse(date));
                default -> said("d MMM yyyy", LocalDate.parse(date));
            };
        } catch (DateTimeException other) {
            return date;
        }
    }

    /** Bytes, as people say them. */
    public String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, bytes / 1000) + " " + word("unit", "KB")
                : String.format(withPlainDigits(), "%.1f %s", bytes / 1e6, word("unit", "MB"));
    }

    /** The article as it is cited, with its agreement's protocol if it is of one; the profile if no article was found. */
    public String article(Basis basis) {
        String article = basis.article();
        return article == null
                ? word("treaty", basis.profile())
                : word("unit", "ARTICLE") + " " + enclosed(FROM_THE_LEFT, article);
    }

    /**
     * A moment that something is due.
     *
     * @param decidedIn the state by whose calendar it was counted
     */
    public Due due(Instant due, @Nullable String decidedIn) {
        Duration left = Duration.between(now, due);
        boolean over = left.isNegative() || left.isZero();
        boolean today = !over && !lastDay(due, home).isAfter(now.atZone(home).toLocalDate());
        List<String> places = new ArrayList<>();
        ZoneId there = decidedIn == null ? home : States.zone(decidedIn);
        places.add(endOn(due, there) + (decidedIn == null ? "" : ", " + state(decidedIn)));
        boolean sameClock =
                there.getRules().getOffset(due).equals(home.getRules().getOffset(due));
        if (!sameClock) {
            boolean sameDay = lastDay(due, there).equals(lastDay(due, home));
            places.add(word("due", "HERE") + " " + (sameDay ? endTime(due, home) : endOn(due, home)));
        }
        return new Due(
                due,
                span(left.abs()) + (over ? " " + word("due", "OVER") : ""),
                over ? "is-over" : today ? "is-today" : "",
                over ? "hw-red" : today ? "hw-amber" : "",
                places);
    }

    /** A limit ends with its last day: midnight belongs to the day before. */
    private String endOn(Instant due, ZoneId zone) {
        LocalDate day = lastDay(due, zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        String said = day.equals(today) ? word("due", "TODAY") : weekdayOfYear(day);
        return apart(said + " " + endTime(due, zone));
    }

    private String endTime(Instant due, ZoneId zone) {
        ZonedDateTime there = due.atZone(zone);
        boolean midnight = !there.toLocalDate().equals(lastDay(due, zone));
        return midnight ? "24:00" : time(there.toLocalTime());
    }

    private String yearIfOther(LocalDate day) {
        return day.getYear() == now.atZone(home).getYear() ? "" : " " + day.getYear();
    }

    /** The day on which a moment is due; the day that ends at midnight if it is midnight or the second before. */
    public LocalDate lastDay(Instant due, ZoneId zone) {
        return due.minusMillis(1).atZone(zone).toLocalDate();
    }

    private String span(Duration span) {
        long minutes = span.toMinutes();
        long hours = span.toHours();
        if (hours < 1) {
            return minutes + " " + word("unit", "MIN");
        }
        if (hours < HOURS_SHOWN_AS_HOURS) {
            return hours + " " + word("unit", "H") + " " + minutes % 60 + " " + word("unit", "MIN");
        }
        return count("day", Math.toIntExact(span.toDays()));
    }

    /** Hours and minutes. */
    public String clock(Instant at) {
        return time(at.atZone(home).toLocalTime());
    }

    /** How long it is from one moment to the other, either way. */
    public String between(Instant one, Instant other) {
        return span(Duration.between(one, other).abs());
    }

    private String time(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private String said(String pattern, TemporalAccessor when) {
        return apart(DateTimeFormatter.ofPattern(pattern, locale).format(when));
    }

    private Locale withPlainDigits() {
        return new Locale.Builder()
                .setLocale(locale)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
