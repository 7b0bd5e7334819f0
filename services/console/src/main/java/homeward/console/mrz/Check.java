package homeward.console.mrz;

/**
 * A check digit.
 *
 * @param of what it is computed from
 * @param line in which it stands, from 1
 * @param place in that line, from 1
 * @param stated as it was read
 * @param computed as it should be
 */
public record Check(Of of, int line, int place, char stated, char computed) {

    /** What a check digit is computed from. */
    public enum Of {
        NUMBER,
        BIRTH,
        EXPIRY,
        OPTIONAL,
        ALL
    }

    /** The digit of optional data may be left out where there is none. */
    public boolean right() {
        return stated == computed || (of == Of.OPTIONAL && stated == '<' && computed == '0');
    }
}
