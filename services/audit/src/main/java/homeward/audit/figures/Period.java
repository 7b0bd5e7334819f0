package homeward.audit.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import homeward.chassis.deciding.Refusal;

/** A quarter or a year of the calendar: there are no other periods. */
record Period(Quarter first, Quarter last) {

    private static final Pattern SHAPE = Pattern.compile("([12][0-9]{3})(?:-Q([1-4]))?");

    static Period of(Quarter quarter) {
        return new Period(quarter, quarter);
    }

    static Period ofYear(int year) {
        return new Period(new Quarter(year, 1), new Quarter(year, 4));
    }

    /** @throws Refusal (400) if the text is neither a quarter nor a year */
    static Period parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw Refusal.invalid("period", "must be a year or a quarter of one, e.g. 2026 or 2026-Q1");
        }
        int year = Integer.parseInt(parts.group(1));
        return parts.group(2) == null ? ofYear(year) : of(new Quarter(year, Integer.parseInt(parts.group(2))));
    }

    boolean isYear() {
        return !first.equals(last);
    }

    /** E.g. {@code 2026-Q1}, or {@code 2026}. */
    @Override
    public String toString() {
        return isYear() ? String.valueOf(first.year()) : first.toString();
    }
}
