package homeward.console.mrz;

/** Check digits: weights 7, 3, 1, modulo 10. */
final class Digits {

    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int MODULUS = 10;

    private Digits() {}

    /** @param text of A to Z, 0 to 9 and fillers, which count as 0 */
    static char of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int value = character == '<' ? 0 : Character.digit(character, Character.MAX_RADIX);
            sum += value * WEIGHTS[i % WEIGHTS.length];
        }
        return Character.forDigit(sum % MODULUS, MODULUS);
    }
}
