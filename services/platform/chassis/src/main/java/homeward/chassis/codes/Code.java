package homeward.chassis.codes;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a letter: 100 bits, as twenty letters and digits of which none is taken for another (Crockford's base 32), in groups of
 * four.
 */
final class Code {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_OF_LETTER = 5;
    private static final int LENGTH = 20;
    private static final int GROUP = 4;

    private final String plain;

    private Code(String plain) {
        this.plain = plain;
    }

    /** @param random at least 100 bits that nobody can foretell */
    static Code of(byte[] random) {
        BigInteger bits = new BigInteger(1, random);
        StringBuilder plain = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) {
            plain.append(LETTERS.charAt(bits.shiftRight(letter * BITS_OF_LETTER).intValue() & (LETTERS.length() - 1)));
        }
        return new Code(plain.toString());
    }

    /** As typed or scanned, in upper or lower case, with whatever between the groups; empty if it cannot be one. */
    static Optional<Code> read(String typed) {
        StringBuilder plain = new StringBuilder();
        for (char letter : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char meant = switch (letter) {
                case 'O' -> '0';
                case 'I', 'L' -> '1';
                default -> letter;
            };
            if (LETTERS.indexOf(meant) >= 0) {
                plain.append(meant);
            } else if (Character.isLetterOrDigit(meant)) {
                return Optional.empty();
            }
        }
        return plain.length() == LENGTH ? Optional.of(new Code(plain.toString())) : Optional.empty();
    }

    /** Without anything between the groups. */
    String plain() {
        return plain;
    }

    /** As it is printed. */
    String text() {
        StringBuilder text = new StringBuilder(plain);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            text.insert(at, '-');
        }
        return text.toString();
    }
}
