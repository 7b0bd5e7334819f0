package homeward.request.application.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final List<Map.Entry<Pattern, String>> UZBEK =
            List.of(Map.entry(Pattern.compile("[Ўў]"), "O"), Map.entry(Pattern.compile("[Хх]"), "X"));

    private static final List<Map.Entry<Pattern, String>> CYRILLIC_UZBEK =
            List.of(Map.entry(Pattern.compile("[Oo]['`´′ʻʼ‘’]"), "U"), Map.entry(Pattern.compile("[Xx]"), "KH"));

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

    /**
     * The form of a name, and that by the alphabet of Uzbek, which has other Latin letters for two Cyrillic ones than
     * travel documents: Ўткир is Utkir, and O'tkir. Empty if nothing of it is a letter.
     */
    public static Set<String> forms(String... parts) {
        return with(parts, UZBEK);
    }

    /** Those, and for Uzbek in Latin letters that of the Cyrillic ones: more than one name, to be found by. */
    static Set<String> formsToFind(String... parts) {
        Set<String> forms = forms(parts);
        forms.addAll(with(parts, CYRILLIC_UZBEK));
        return forms;
    }

    private static Set<String> with(String[] parts, List<Map.Entry<Pattern, String>> letters) {
        String[] others = Arrays.stream(parts)
                .map(part -> replaced(Normalizer.normalize(part, Normalizer.Form.NFC), letters))
                .toArray(String[]::new);
        Set<String> forms = new LinkedHashSet<>(List.of(of(parts)));
        forms.add(of(others));
        forms.remove("");
        return forms;
    }

    private static String replaced(String part, List<Map.Entry<Pattern, String>> letters) {
        String replaced = part;
        for (Map.Entry<Pattern, String> letter : letters) {
            replaced = letter.getKey().matcher(replaced).replaceAll(letter.getValue());
        }
        return replaced;
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
