package homeward.request.application.identity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names in Latin letters, as machine-readable travel documents write them.
 *
 * <p>Cyrillic follows ICAO Doc 9303 part 3, section 6 (read as quoted for Russian in the Russian order on travel documents for
 * readmission; the other letters as cited elsewhere). Letters that it lacks (Kazakh, Kyrgyz, Tajik, Uzbek) follow the
 * passports of those states; Georgian and Armenian follow their national systems; neither text was read. Letters of other
 * scripts stay as they are, and are found in the same script only; Arabic ones by {@link Consonants} too.
 */
final class Transliteration {

    /** As they are typed for the one that a keyboard lacks; some of them would become a space. */
    private static final Pattern APOSTROPHE = Pattern.compile("['`´′ʹʻʼʽ‘’‛]");

    /** At the beginning of a word it has a sound of its own, but before another V. */
    private static final Pattern FIRST_VO = Pattern.compile("(?<![\\p{L}\\p{M}])Ո(?!Վ)");

    private static final Map<Integer, String> LETTERS = new HashMap<>();

    static {
        add(
                "А A Б B В V Г G Д D Е E Ё E Ж ZH З Z И I І I Й I К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х KH Ц TS Ч CH");
        add("Ш SH Щ SHCH Ы Y Ъ IE Э E Ю IU Я IA Ѵ Y Ґ G Ў U Ѫ U Ѓ G Ђ D Ѕ DZ Ј J Ќ K Љ LJ Њ NJ Ћ C Џ DZ Є IE Ї I");
        add("Ә A Ғ G Қ K Ң N Ө O Ұ U Ү U Һ H Ӣ I Ӯ U Ҳ H Ҷ J");
        add("ა A ბ B გ G დ D ე E ვ V ზ Z თ T ი I კ K ლ L მ M ნ N ო O პ P ჟ ZH რ R ს S ტ T უ U ფ P ქ K ღ GH ყ Q შ SH");
        add("ჩ CH ც TS ძ DZ წ TS ჭ CH ხ KH ჯ J ჰ H");
        add("Ա A Բ B Գ G Դ D Ե E Զ Z Է E Ը Y Թ T Ժ ZH Ի I Լ L Խ KH Ծ TS Կ K Հ H Ձ DZ Ղ GH Ճ CH Մ M Յ Y Ն N Շ SH Ո O");
        add("Չ CH Պ P Ջ J Ռ R Ս S Վ V Տ T Ր R Ց TS Ւ V Փ P Ք K Օ O Ֆ F");
        add("Æ AE Ø OE Œ OE Ð D Þ TH Ł L Đ D Ħ H Ŋ N Ə E Ĳ IJ");
        LETTERS.put((int) 'Ь', "");
    }

    private Transliteration() {}

    private static void add(String pairs) {
        String[] signs = pairs.split(" ", -1);
        for (int i = 0; i < signs.length; i += 2) {
            // Georgian has capitals of its own since Unicode 11, which nobody types
            LETTERS.put(Character.toUpperCase(signs[i].codePointAt(0)), signs[i + 1]);
        }
    }

    /** In upper case; marks and apostrophes left out, and a space for everything else that is neither letter nor digit. */
    static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        // the Armenian ligature is taken apart first: the normal form would make a U of its second half
        String plain = APOSTROPHE.matcher(text).replaceAll("").replace("և", "եվ");
        String upper = Normalizer.normalize(plain, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        armenian(upper).codePoints().forEach(letter -> append(latin, letter));
        return latin.toString();
    }

    /** Two letters are one sound, and one is two. */
    private static String armenian(String upper) {
        return FIRST_VO.matcher(upper.replace("ՈՒ", "U")).replaceAll("VO");
    }

    private static void append(StringBuilder to, int letter) {
        String known = LETTERS.get(letter);
        if (known != null) {
            to.append(known);
            return;
        }
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> !omitted(part))
                .forEach(part -> to.appendCodePoint(Character.isLetterOrDigit(part) ? part : ' '));
    }

    private static boolean omitted(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.MODIFIER_LETTER, Character.MODIFIER_SYMBOL, Character.FORMAT ->
                true;
            default -> sign == '\'';
        };
    }
}
