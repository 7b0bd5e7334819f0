package homeward.chassis.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Judges texts from outside. Visible text in any script passes, joiners and marks included; a text is refused if it
 * contains what cannot be stored faithfully, cannot be seen, or makes other text look different.
 */
public final class Texts {

    private static final String FORMULA_SIGNS = "=+-@＝＋－＠";

    private Texts() {}

    /** What is wrong with a text of one line, as the end of a sentence; empty if nothing is. */
    public static Optional<String> faultInLine(String text) {
        return fault(text, character -> isControl(character) || isHiddenInLine(character));
    }

    /** What is wrong with a text that may have several lines, separated by newlines; empty if nothing is. */
    public static Optional<String> faultInLines(String text) {
        return fault(text, character -> isControl(character) && character != '\n' && character != '\t');
    }

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean isFormula(String text) {
        return text.codePoints().filter(Texts::isVisible).limit(1).anyMatch(first -> FORMULA_SIGNS.indexOf(first) >= 0);
    }

    /** Number of characters as people see them: grapheme clusters (Unicode Standard Annex 29). */
    public static int length(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int length = 0;
        while (characters.next() != BreakIterator.DONE) {
            length++;
        }
        return length;
    }

    /** The text with a replacement character for all that may not stand in a line; for showing a caller's own names. */
    public static String shown(String text) {
        return text.codePoints()
                .map(character -> faultOf(character, Texts::isHiddenInLine).isPresent() || isControl(character)
                        ? 0xFFFD
                        : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<String> fault(String text, IntPredicate refused) {
        Optional<String> inside = text.codePoints()
                .mapToObj(character -> faultOf(character, refused))
                .flatMap(Optional::stream)
                .findFirst();
        if (inside.isPresent() || text.isEmpty() || text.codePoints().anyMatch(Texts::isVisible)) {
            return inside;
        }
        return Optional.of("must contain a visible character");
    }

    private static Optional<String> faultOf(int character, IntPredicate refused) {
        if (Character.getType(character) == Character.SURROGATE) {
            return Optional.of("must not contain half of a surrogate pair");
        }
        if (isNoCharacter(character)) {
            return Optional.of("must not contain a code point that is no character");
        }
        if (changesDirection(character)) {
            return Optional.of("must not contain a character that overrides the direction of writing");
        }
        if (refused.test(character)) {
            return Optional.of(
                    isControl(character)
                            ? "must not contain control characters (newline and tab are allowed in texts of more than 200"
                                    + " characters)"
                            : "must not contain invisible characters");
        }
        return Optional.empty();
    }

    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
    }

    /** Embeddings, overrides and isolates; the marks U+200E, U+200F and U+061C only place themselves. */
    private static boolean changesDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x206F);
    }

    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /**
     * Two names that differ only by these look the same. Joiners and direction marks are part of how some scripts are
     * written.
     */
    private static boolean isHiddenInLine(int character) {
        return switch (character) {
            case 0x200C, 0x200D, 0x200E, 0x200F, 0x061C -> false;
            case 0x3164, 0xFFA0 -> true;
            // the signs above or around numerals, of type "format" but visible
            default -> Character.getType(character) == Character.FORMAT && !isNumeralSign(character);
        };
    }

    private static boolean isNumeralSign(int character) {
        return (character >= 0x0600 && character <= 0x0605)
                || character == 0x06DD
                || character == 0x070F
                || character == 0x0890
                || character == 0x0891
                || character == 0x08E2
                || character == 0x110BD
                || character == 0x110CD;
    }

    private static boolean isVisible(int character) {
        return switch (character) {
            // letters and signs that show nothing: Hangul fillers, blank Braille pattern, null notehead, Khitan filler
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159, 0x16FE4 -> false;
            default ->
                switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK -> isNumeralSign(character);
                    default -> true;
                };
        };
    }
}
