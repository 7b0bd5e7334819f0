package homeward.request.application.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The consonants of a name. Arabic and Persian are written without short vowels, and in Latin letters by ear, so that a name in
 * both scripts has little more than its consonants in common. The scheme is ours, for comparison alone, and deliberately
 * coarse: neither a standard nor a statement on how a name is written. ICAO's table for Arabic (Doc 9303 part 3, section 6) was
 * not read; the X by which it marks letters is left out.
 *
 * <p>Articles and the words for "son" and "daughter" are left out; "Abd" is a word of its own; the order of words does not
 * matter. Semivowels (w, y, v) count as vowels; d and z are one, since the letters for "dh" and "z" are spelt as either.
 */
final class Consonants {

    /** Fewer say nothing. */
    private static final int FEWEST = 3;

    private static final int SHORTEST_WITH_ARTICLE = 5;
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern ARABIC = Pattern.compile(".*\\p{IsArabic}.*");
    private static final Pattern ARTICLE = Pattern.compile("[AE]L(?=[^AEIOUYL])");
    private static final Pattern ARTICLE_AFTER_ABD = Pattern.compile("^[AEIOU](?:L|(.)(?=\\1))");
    private static final Pattern VOWEL = Pattern.compile("[AEIOUYWV]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern SILENT_H = Pattern.compile("(?<=[AEIOU])H$");

    private static final Set<String> LEFT_OUT = Set.of(
            "AL", "EL", "UL", "AS", "ASH", "AZ", "AR", "AN", "AD", "AT", "BIN", "BEN", "IBN", "BINT", "بن", "ابن",
            "بنت");

    private static final List<String[]> LATIN = Stream.of(
                    "SCH C", "TCH C", "KH H", "GH G", "SH C", "CH C", "DZH J", "DJ J", "DH Z", "TH T", "PH F", "CK K",
                    "Q K", "D Z")
            .map(pair -> SPACE.split(pair, -1))
            .toList();

    private static final Map<Integer, String> LETTERS = new HashMap<>();

    static {
        add(
                "ب B پ P ت T ط T ث T ج J چ C ح H ه H خ H د Z ذ Z ز Z ض Z ظ Z ژ Z ر R س S ص S ش C غ G گ G ف F ق K ك K ک K ل L م M ن N");
    }

    private Consonants() {}

    private static void add(String pairs) {
        String[] signs = SPACE.split(pairs, -1);
        for (int i = 0; i < signs.length; i += 2) {
            LETTERS.put(signs[i].codePointAt(0), signs[i + 1]);
        }
    }

    /**
     * The consonants of all words of a name, given in one or several parts; none if they are too few to tell anything. A
     * name in Arabic letters has two forms if a word can, but need not, begin with the article; a Latin one if it has an X.
     */
    static Set<String> of(String... parts) {
        List<String> words = Arrays.stream(parts)
                .flatMap(part -> SPACE.splitAsStream(Transliteration.latin(part)))
                .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word))
                .toList();
        Set<String> forms = new LinkedHashSet<>();
        for (boolean other : List.of(false, true)) {
            String form = String.join(
                    " ",
                    words.stream()
                            .flatMap(word -> ARABIC.matcher(word).matches() ? arabic(word, other) : latin(word, other))
                            .filter(consonants -> !consonants.isEmpty())
                            .sorted()
                            .toList());
            if (form.replace(" ", "").length() >= FEWEST) {
                forms.add(form);
            }
        }
        return forms;
    }

    private static Stream<String> arabic(String word, boolean withArticle) {
        List<String> words = new ArrayList<>();
        String rest = word;
        if (rest.startsWith("عبد") && rest.length() >= SHORTEST_WITH_ARTICLE) {
            words.add("عبد");
            rest = rest.substring(3);
        }
        boolean article = rest.startsWith("ال") && (!words.isEmpty() || rest.length() >= SHORTEST_WITH_ARTICLE);
        words.add(article && (withArticle || !words.isEmpty()) ? rest.substring(2) : rest);
        return words.stream().map(Consonants::ofArabic);
    }

    private static String ofArabic(String word) {
        String sounded = word.endsWith("ه") ? word.substring(0, word.length() - 1) : word;
        StringBuilder letters = new StringBuilder();
        sounded.codePoints()
                .mapToObj(letter -> LETTERS.getOrDefault(letter, ""))
                .forEach(letters::append);
        return single(letters.toString());
    }

    private static Stream<String> latin(String word, boolean markedByX) {
        String plain = markedByX ? word.replace("X", "") : word;
        if (plain.startsWith("ABD") && plain.length() > SHORTEST_WITH_ARTICLE) {
            return Stream.of(
                            "ABD", ARTICLE_AFTER_ABD.matcher(plain.substring(3)).replaceFirst(""))
                    .map(Consonants::ofLatin);
        }
        boolean article = plain.length() >= SHORTEST_WITH_ARTICLE
                && ARTICLE.matcher(plain).lookingAt();
        return Stream.of(ofLatin(article ? plain.substring(2) : plain));
    }

    private static String ofLatin(String word) {
        String sounds = SILENT_H.matcher(word).replaceFirst("");
        for (String[] pair : LATIN) {
            sounds = sounds.replace(pair[0], pair[1]);
        }
        return single(VOWEL.matcher(sounds).replaceAll(""));
    }

    /** Doubled consonants are one: Arabic does not write them twice. */
    private static String single(String letters) {
        return DOUBLED.matcher(letters).replaceAll("$1");
    }
}
