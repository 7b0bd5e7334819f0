package homeward.proofs.notes;

import homeward.proofs.Malformed;

/** Sizes and indexes in texts: decimal, without leading zeros. */
final class Decimal {

    private Decimal() {}

    /** @throws Malformed if it is none, or does not fit */
    static long parse(String text) {
        try {
            if (text.matches("0|[1-9][0-9]{0,18}")) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException tooGreat) {
            // refused below
        }
        throw new Malformed("a size or an index is no decimal number");
    }
}
