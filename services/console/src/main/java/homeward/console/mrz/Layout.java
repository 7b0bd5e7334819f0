package homeward.console.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import homeward.console.mrz.MrzReading.Read;
import homeward.console.mrz.MrzReading.Unread;
import homeward.console.mrz.MrzReading.Why;

/** Where things are in a zone. Places are counted from 1, as in Doc 9303. */
final class Layout {

    private static final char FILLER = '<';

    private final Format format;
    private final List<String> lines;
    private final LocalDate today;
    private final List<Check> checks = new ArrayList<>();

    private Layout(Format format, List<String> lines, LocalDate today) {
        this.format = format;
        this.lines = lines;
        this.today = today;
    }

    /** @param lines of the format's number and width */
    static MrzReading read(Format format, List<String> lines, LocalDate today) {
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            for (int place = 1; place <= text.length(); place++) {
                if (!isKnown(text.charAt(place - 1))) {
                    return new Unread(Why.CHARACTER, line, place);
                }
            }
        }
        Layout layout = new Layout(format, lines, today);
        if (layout.at(1, 1, 1).equals("V")) {
            return new Unread(Why.VISA, 1, 1);
        }
        int line = 2;
        int birth = format == Format.TD1 ? 1 : 14;
        int expiry = format == Format.TD1 ? 9 : 22;
        int letter = layout.letterInDates(line, birth, expiry);
        if (letter > 0) {
            return new Unread(Why.NO_DIGIT, line, letter);
        }
        return new Read(format == Format.TD1 ? layout.card() : layout.book());
    }

    private static boolean isKnown(char character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9') || character == FILLER;
    }

    private int letterInDates(int line, int birth, int expiry) {
        for (int from : new int[] {birth, expiry}) {
            for (int place = from; place < from + 6; place++) {
                if (Character.isLetter(lines.get(line - 1).charAt(place - 1))) {
                    return place;
                }
            }
        }
        return 0;
    }

    private Mrz card() {
        String number = number(1, 6, at(1, 16, 30));
        check(Check.Of.BIRTH, at(2, 1, 6), 2, 7);
        check(Check.Of.EXPIRY, at(2, 9, 14), 2, 15);
        check(Check.Of.ALL, at(1, 6, 30) + at(2, 1, 7) + at(2, 9, 15) + at(2, 19, 29), 2, 30);
        return mrz(number, at(2, 16, 18), at(2, 1, 6), at(2, 8, 8), at(2, 9, 14), at(3, 1, 30));
    }

    private Mrz book() {
        boolean passport = format == Format.TD3;
        String number = number(2, 1, passport ? "" : at(2, 29, 35));
        check(Check.Of.BIRTH, at(2, 14, 19), 2, 20);
        check(Check.Of.EXPIRY, at(2, 22, 27), 2, 28);
        if (passport) {
            check(Check.Of.OPTIONAL, at(2, 29, 42), 2, 43);
        }
        String rest = passport ? at(2, 22, 43) : at(2, 22, 35);
        check(Check.Of.ALL, at(2, 1, 10) + at(2, 14, 20) + rest, 2, format.width());
        return mrz(number, at(2, 11, 13), at(2, 14, 19), at(2, 21, 21), at(2, 22, 27), at(1, 6, format.width()));
    }

    /**
     * The number and its check digit. A number of more than nine characters has a filler for a check digit and goes on in the
     * optional data, with its check digit at the end.
     */
    private String number(int line, int from, String optional) {
        String first = at(line, from, from + 8);
        int more = optional.indexOf(FILLER);
        boolean goesOn = at(line, from + 9, from + 9).charAt(0) == FILLER && more > 1 && first.indexOf(FILLER) < 0;
        if (!goesOn) {
            check(Check.Of.NUMBER, first, line, from + 9);
            return bare(first);
        }
        String whole = first + optional.substring(0, more - 1);
        int place = optionalFrom() + more - 1;
        checks.add(new Check(Check.Of.NUMBER, line, place, lines.get(line - 1).charAt(place - 1), Digits.of(whole)));
        return whole;
    }

    private int optionalFrom() {
        return format == Format.TD1 ? 16 : 29;
    }

    private void check(Check.Of of, String text, int line, int place) {
        checks.add(new Check(of, line, place, lines.get(line - 1).charAt(place - 1), Digits.of(text)));
    }

    private Mrz mrz(String number, String nationality, String birth, String sex, String expiry, String names) {
        int between = names.indexOf("<<");
        String surname = between < 0 ? names : names.substring(0, between);
        String given = between < 0 ? "" : names.substring(between + 2);
        return new Mrz(
                format,
                bare(at(1, 1, 2)),
                bare(at(1, 3, 5)),
                number,
                bare(nationality),
                PartialDate.birth(birth, today),
                sex.equals("F") || sex.equals("M") ? sex : "X",
                PartialDate.expiry(expiry, today),
                words(surname),
                words(given),
                names.charAt(names.length() - 1) != FILLER,
                List.copyOf(checks));
    }

    /** Both places included. */
    private String at(int line, int from, int to) {
        return lines.get(line - 1).substring(from - 1, to);
    }

    private static String bare(String text) {
        return text.replace("<", "");
    }

    private static String words(String text) {
        return text.replaceAll("<+", " ").strip();
    }
}
