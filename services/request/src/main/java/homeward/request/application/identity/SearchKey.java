package homeward.request.application.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.events.request.PersonalDetails;

/**
 * By what an officer finds persons of whom he or she knows a name or the number of a document, nothing else. Personal data.
 *
 * @param value normalised; the same for all spellings
 */
public record SearchKey(Kind kind, String value) {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int SHORTEST_WORD = 2;

    /** How somebody was found. */
    public enum Kind {
        /** By the number of a document. */
        NUMBER,
        /** By a whole name, in any spelling and order. */
        NAME,
        /** By words of a name. */
        WORD,
        /** By the consonants of a whole name, in any script: finds others, too. */
        CONSONANTS
    }

    /** The key as one text, different from that of every {@link IdentityKey}. */
    public String text() {
        return "SOUGHT " + kind + " " + value;
    }

    /** The kind of a key, of its text. */
    public static Kind kindOf(String text) {
        return Kind.valueOf(SPACE.split(text, 3)[1]);
    }

    /** By what a description is found. */
    static Set<SearchKey> of(PersonalDetails details) {
        Set<SearchKey> keys = new LinkedHashSet<>();
        IdentityKey.numbers(details).forEach(number -> keys.add(new SearchKey(Kind.NUMBER, number)));
        for (String name : IdentityKey.names(details, Spelling::formsToFind)) {
            keys.add(new SearchKey(Kind.NAME, name));
            keys.addAll(words(name));
        }
        keys.addAll(consonants(orNone(details.surname()), orNone(details.givenNames())));
        return keys;
    }

    /** What is sought by a number; none if it has neither letters nor digits. */
    public static Set<SearchKey> ofNumber(String number) {
        String plain = Spelling.ofNumber(number);
        return plain.isEmpty() ? Set.of() : Set.of(new SearchKey(Kind.NUMBER, plain));
    }

    /** What is sought by a whole name, of which one key suffices; none if nothing of it is a letter. */
    public static Set<SearchKey> ofName(String name) {
        return Spelling.forms(name).stream()
                .map(form -> new SearchKey(Kind.NAME, form))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is sought by the consonants of a whole name, of which one key suffices; none if nothing of it is a letter. */
    public static Set<SearchKey> ofConsonants(String name) {
        return Spelling.of(name).isEmpty() ? Set.of() : consonants(name);
    }

    /** What is sought by words of a name, of which all keys are needed; none if nothing of it is a letter. */
    public static Set<SearchKey> ofWords(String name) {
        return words(Spelling.of(name));
    }

    private static Set<SearchKey> words(String name) {
        return Arrays.stream(SPACE.split(name))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> new SearchKey(Kind.WORD, word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<SearchKey> consonants(String... parts) {
        return Consonants.of(parts).stream()
                .map(name -> new SearchKey(Kind.CONSONANTS, name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }
}
