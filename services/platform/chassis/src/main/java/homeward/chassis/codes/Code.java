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

    /** Letters that are none of a code, Latin and Cyrillic, and what they are taken for; in the same order. */
    private static final String LOOK_ALIKE = "OIL\u041e\u0410\u0412\u0421\u0415\u041d\u041a\u041c\u0420\u0422\u0425";

    private static final String LOOKS_LIKE = "0110ABCEHKMPTX";
    private static final int DECIMAL = 10;
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

    /**
     * As typed or scanned: in upper or lower case, in digits of any script, with letters of the Cyrillic one for those that look
     * like them, and with whatever between the groups. Empty if it cannot be one.
     */
    static Optional<Code> read(String typed) {
        StringBuilder plain = new StringBuilder();
        for (char letter : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char meant = meant(letter);
            if (LETTERS.indexOf(meant) >= 0) {
                plain.append(meant);
            } else if (Character.isLetterOrDigit(meant)) {
                return Optional.empty();
            }
        }
        return plain.length() == LENGTH ? Optional.of(new Code(plain.toString())) : Optional.empty();
    }

    private static char meant(char letter) {
        if (Character.isDigit(letter)) {
            return LETTERS.charAt(Character.digit(letter, DECIMAL));
        }
        int alike = LOOK_ALIKE.indexOf(letter);
        return alike < 0 ? letter : LOOKS_LIKE.charAt(alike);
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
