package homeward.chassis.codes;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The secret that a person has chosen, in the form in which it is compared: upper and lower case, blanks and signs that nobody sees, and the digits of different
 * scripts do not count, so that it is the same on every keyboard.
 */
public final class Secret {

    /** The longest one, in characters. */
    public static final int MOST = 100;

    private static final int LEAST = 6;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}|[0-9]{8}");
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,4})[./-]([0-9]{1,4})[./-]([0-9]{1,4})");

    /** From 9 to 0. */
    private static final int TURN = -9;

    /** Characters that come again and again. */
    private static final int MOST_REPEATED = 3;

    /** What is tried first, and is neither a row nor a date: rows of keyboards, and what a secret is called. */
    private static final Set<String> FIRST_GUESSES = Set.of(
            "qwerty",
            "qwertz",
            "azerty",
            "asdfgh",
            "qwerty123",
            "1q2w3e",
            "password",
            "passwort",
            "secret",
            "йцукен",
            "пароль",
            "секрет",
            "رمزعبور",
            "كلمةالسر",
            "كلمةالمرور");

    private static final int DAYS = 31;
    private static final int MONTHS = 12;

    /** Of any calendar that people's birthdays are counted by. */
    private static final int FIRST_YEAR = 1300;

    private static final int LAST_YEAR = 2099;

    private final String plain;

    private Secret(String plain) {
        this.plain = plain;
    }

    public static Secret of(String typed) {
        StringBuilder plain = new StringBuilder();
        BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(Secret::plain)
                .forEach(plain::appendCodePoint);
        return new Secret(plain.toString());
    }

    private static int plain(int character) {
        return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
    }

    char[] characters() {
        return plain.toCharArray();
    }

    /** Why others would guess it, as the end of a sentence; empty if nothing speaks against it. */
    public Optional<String> weakness() {
        if (plain.codePointCount(0, plain.length()) < LEAST) {
            return Optional.of("must have at least " + LEAST + " characters");
        }
        if (isRow() || isRepeated() || FIRST_GUESSES.contains(plain)) {
            return Optional.of("must not be a row such as 123456 or qwerty, or a few characters again and again");
        }
        return isDate() ? Optional.of("must not be a date: a date of birth is known to others") : Optional.empty();
    }

    /** Each character the next of the one before, up or down; after the 9 comes the 0. */
    private boolean isRow() {
        int[] all = plain.codePoints().toArray();
        return IntStream.of(1, -1)
                .anyMatch(step -> IntStream.range(1, all.length)
                        .allMatch(at -> all[at] - all[at - 1] == step || all[at] - all[at - 1] == step * TURN));
    }

    private boolean isRepeated() {
        return IntStream.rangeClosed(1, MOST_REPEATED)
                .anyMatch(length -> plain.endsWith(plain.substring(0, plain.length() - length)));
    }

    private boolean isDate() {
        var parts = PARTS.matcher(plain);
        if (parts.matches()) {
            return isDate(Arrays.asList(number(parts.group(1)), number(parts.group(2)), number(parts.group(3))));
        }
        if (!DIGITS.matcher(plain).matches()) {
            return false;
        }
        return plain.length() == LEAST
                ? isDate(List.of(part(0, 2), part(2, 4), part(4, 6)))
                : isDate(List.of(part(0, 2), part(2, 4), part(4, 8)))
                        || isDate(List.of(part(0, 4), part(4, 6), part(6, 8)));
    }

    /** Whether one of the parts, in any order, can be the day, one the month, and one the year, with or without its century. */
    private static boolean isDate(List<Integer> parts) {
        for (int year = 0; year < parts.size(); year++) {
            int one = parts.get((year + 1) % parts.size());
            int other = parts.get((year + 2) % parts.size());
            boolean isYear = parts.get(year) < 100 || (parts.get(year) >= FIRST_YEAR && parts.get(year) <= LAST_YEAR);
            if (isYear && (isDayAndMonth(one, other) || isDayAndMonth(other, one))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDayAndMonth(int day, int month) {
        return day >= 1 && day <= DAYS && month >= 1 && month <= MONTHS;
    }

    private int part(int from, int to) {
        return number(plain.substring(from, to));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Never what it is. */
    @Override
    public String toString() {
        return "Secret";
    }
}
