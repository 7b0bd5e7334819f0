package homeward.console.words;

import java.util.Locale;

/** The form that a number asks of its noun. */
enum Plural {
    ONE,
    FEW,
    MANY;

    static Plural of(long count, Locale language) {
        long n = Math.abs(count);
        if (!language.getLanguage().equals("ru")) {
            return n == 1 ? ONE : MANY;
        }
        long last = n % 10;
        boolean teens = n % 100 >= 11 && n % 100 <= 14;
        return teens || last == 0 || last >= 5 ? MANY : last == 1 ? ONE : FEW;
    }
}
