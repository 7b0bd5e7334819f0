package homeward.chassis.codes;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The secret that a person has chosen, in the form in which it is compared. It is the same on every keyboard, and with what telephones make of it while
 * it is typed: upper and lower case, blanks, signs that nobody sees, the digits of different scripts, forms of one letter that keyboards of different
 * countries have (of Arabic and Persian, of Turkish, and the Russian ё), vowel signs, and kinds of quotation marks and dashes do not count.
 */
public final class Secret {

    /** The longest one, in characters. */
    public static final int MOST = 100;

    private static final int LEAST = 6;

    /** Also the dot that is left of a Turkish capital I, the Arabic stroke that only lengthens, and vowel signs. */
    private static final Pattern UNCOUNTED = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u0307\\u0640\\u064b-\\u065f\\u0670]+");

    /** Forms of letters and marks, and what each is taken for; in the same order. */
    private static final String FORMS =
            "\u0451\u0131\u064a\u0649\u0626\u0643\u0629\u0623\u0625\u0622\u0671\u0624\u2018\u2019\u02bc\u201c\u201d\u201e\u00ab\u00bb";

    private static final String ONE_FORM =
            "\u0435i\u06cc\u06cc\u06cc\u06a9\u0647\u0627\u0627\u0627\u0627\u0648'''\"\"\"\"\"";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{6,8}");
    private static final Pattern PARTS =
            Pattern.compile("([0-9]{1,4})[\\p{P}\\p{S}]([0-9]{1,4})[\\p{P}\\p{S}]([0-9]{1,4})[\\p{P}\\p{S}]?");

    /** From 9 to 0. */
    private static final int TURN = -9;

    /** Characters that come again and again. */
    private static final int MOST_REPEATED = 3;

    /** What is tried first, and is neither a row nor a date: rows of keyboards, and what a secret is called. */
    private static final Set<String> FIRST_GUESSES = Stream.of(
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
                    "كلمةالمرور")
            .map(Secret::plain)
            .collect(Collectors.toUnmodifiableSet());

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
        return new Secret(plain(typed));
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        String small = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        UNCOUNTED.matcher(small).replaceAll("").codePoints().map(Secret::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int character) {
        if (Character.isDigit(character)) {
            return '0' + Character.digit(character, 10);
        }
        if (Character.getType(character) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        int form = FORMS.indexOf(character);
        return form < 0 ? character : ONE_FORM.charAt(form);
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
        return switch (plain.length()) {
            case 6 -> isDate(2, 2, 2) || isDate(1, 1, 4);
            case 7 -> isDate(1, 2, 4) || isDate(2, 1, 4) || isDate(4, 1, 2) || isDate(4, 2, 1);
            default -> isDate(2, 2, 4) || isDate(4, 2, 2);
        };
    }

    /** Whether it is one in parts of these lengths: blanks between them do not count. */
    private boolean isDate(int first, int second, int third) {
        return isDate(
                List.of(part(0, first), part(first, first + second), part(first + second, first + second + third)));
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
