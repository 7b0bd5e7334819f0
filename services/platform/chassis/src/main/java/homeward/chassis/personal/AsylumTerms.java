package homeward.chassis.personal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import homeward.events.AuthorWithheld;
import homeward.events.DomainEvent;
import homeward.events.codec.PersonalData;

/**
 * Recognises texts that speak of asylum or international protection, by the words in {@code asylum-terms.txt}. They are
 * told to no other state (Directive 2013/32/EU, Article 30). A word list finds what is said openly, nothing else.
 */
public final class AsylumTerms {

    private static final String ALSO_INSIDE = "*";
    private static final String NO_TERM = "!";

    /** What changes no letter: soft hyphens, joiners, marks of direction, variation selectors, fillers. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
                    + "\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    private static final Pattern TERMS = terms();

    private AsylumTerms() {}

    /** What stands for the name of the officer's authority, which is sent with every event that does not withhold it. */
    public static final String AUTHORITY = "authority";

    /**
     * Names of the fields that would be sent to another state and speak of asylum, in clear or as personal data, which must
     * not be sealed yet.
     *
     * @param authority of the officer who acts; {@link #AUTHORITY} is one of the fields if its name speaks of asylum
     */
    public static Set<String> sentIn(DomainEvent event, String authority) {
        Set<String> fields = new LinkedHashSet<>();
        if (!(event instanceof AuthorWithheld) && isSaidIn(authority)) {
            fields.add(AUTHORITY);
        }
        PersonalData.texts(event, (field, text) -> {
            if (isSaidIn(text)) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** However its letters are encoded, and whatever unseen characters stand between them. */
    private static boolean isSaidIn(String text) {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return TERMS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFKC)).find();
    }

    private static Pattern terms() {
        List<String> lines = lines();
        String names = alternatives(lines, NO_TERM);
        String anywhere = alternatives(lines, ALSO_INSIDE);
        String beginnings = lines.stream()
                .filter(line -> !line.startsWith(NO_TERM) && !line.startsWith(ALSO_INSIDE))
                .map(AsylumTerms::words)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<!\\p{L})(?!" + names + ")(?:" + beginnings + ")|(?:" + anywhere + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> lines() {
        try (InputStream file = AsylumTerms.class.getResourceAsStream("asylum-terms.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms of the lines with that sign. */
    private static String alternatives(List<String> lines, String sign) {
        return lines.stream()
                .filter(line -> line.startsWith(sign))
                .map(line -> words(line.substring(sign.length())))
                .collect(Collectors.joining("|"));
    }

    /** The words of a term, with anything but letters between them, each of them possibly inflected. */
    private static String words(String term) {
        return Pattern.compile("[\\s-]+")
                .splitAsStream(term.strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\p{L}*\\P{L}+"));
    }
}
