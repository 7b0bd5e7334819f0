package homeward.request.application.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One form for the spellings of a name: of several alphabets, of several systems of transliteration, with words in another
 * order. It is meant for comparison alone. It takes more names for the same than are, and not all that are: Aigul,
 * Aygül, Aigoul and Айгүл are one, Georgii and Heorhii are two.
 */
public final class Spelling {

    /** Former and foreign systems of transliteration, and what they have in common; in this order. */
    private static final List<String[]> FOLDED = Stream.of(
                    "TSCH CH", "TCH CH", "SHCH SH", "SCH SH", "KH H", "DZH DZ", "DJ DZ", "ZH Z", "TZ TS", "CZ TS",
                    "PH F", "CK K", "Q K", "W V", "X KS", "YU IU", "JU IU", "YA IA", "JA IA", "YE E", "JE E", "IE E",
                    "YO E", "JO E", "IO E", "OU U", "OO U", "EE I", "AE A", "OE O", "UE U", "Y I", "J I")
            .map(pair -> pair.split(" ", -1))
            .toList();

    private Spelling() {}

    /** All words of a name, given in one or several parts; empty if nothing of it is a letter. */
    public static String of(String... parts) {
        return String.join(
                " ",
                Arrays.stream(parts)
                        .flatMap(part ->
                                Arrays.stream(Transliteration.latin(part).split(" ", -1)))
                        .map(Spelling::folded)
                        .filter(word -> !word.isEmpty())
                        .sorted()
                        .toList());
    }

    /** The letters and digits of the number of a document. */
    public static String ofNumber(String number) {
        return Transliteration.latin(number).replace(" ", "");
    }

    private static String folded(String word) {
        String folded = word;
        for (String[] pair : FOLDED) {
            folded = folded.replace(pair[0], pair[1]);
        }
        StringBuilder single = new StringBuilder();
        folded.codePoints()
                .filter(letter -> single.isEmpty() || single.codePointBefore(single.length()) != letter)
                .forEach(single::appendCodePoint);
        return single.toString();
    }
}
