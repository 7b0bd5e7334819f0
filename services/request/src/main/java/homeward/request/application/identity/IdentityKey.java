package homeward.request.application.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.events.request.PersonalDetails;

/**
 * Something by which the same person is recognised. Personal data. Two descriptions with a key in common can be of the same
 * person; whether they are is for an officer to say.
 *
 * @param value normalised; the same for all spellings
 */
public record IdentityKey(Kind kind, String value) {

    private static final int SHORTEST_NUMBER = 5;
    private static final Pattern NO_DIGIT = Pattern.compile("[^1-9]*");
    private static final Pattern WHOLE_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public enum Kind {
        /** The number of a document of one of the person's states. */
        DOCUMENT,
        /** A name and the whole date of birth. */
        NAME_AND_BIRTH,
        /** A name, and as much of the date of birth as is known; equal only to what says the same of it. Weak. */
        NAME_AND_PART_OF_BIRTH,
        /** The consonants of a name, in any script, and the whole date of birth. Weak. */
        NAME_CONSONANTS_AND_BIRTH;

        /** Whether it also finds many others than the same person. */
        public boolean weak() {
            return this == NAME_AND_PART_OF_BIRTH || this == NAME_CONSONANTS_AND_BIRTH;
        }
    }

    /** The key as one text. */
    public String text() {
        return kind + " " + value;
    }

    /** The kind of a key, of its text. */
    public static Kind kindOf(String text) {
        return Kind.valueOf(text.substring(0, text.indexOf(' ')));
    }

    /** All keys of a description, in a fixed order. */
    public static Set<IdentityKey> of(PersonalDetails details) {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        numbers(details)
                .forEach(number -> details.nationalities()
                        .forEach(state -> keys.add(new IdentityKey(Kind.DOCUMENT, number + "/" + state))));
        Kind byName =
                WHOLE_DATE.matcher(details.dateOfBirth()).matches() ? Kind.NAME_AND_BIRTH : Kind.NAME_AND_PART_OF_BIRTH;
        names(details).forEach(name -> keys.add(new IdentityKey(byName, name + "/" + details.dateOfBirth())));
        if (byName == Kind.NAME_AND_BIRTH) {
            Consonants.of(orNone(details.surname()), orNone(details.givenNames()))
                    .forEach(name -> keys.add(
                            new IdentityKey(Kind.NAME_CONSONANTS_AND_BIRTH, name + "/" + details.dateOfBirth())));
        }
        return keys;
    }

    /** The numbers of the documents that a person is recognised by; what says nothing is none. */
    public static Set<String> numbers(PersonalDetails details) {
        Set<String> numbers = new LinkedHashSet<>();
        details.documents().forEach(document -> numbers.add(Spelling.ofNumber(document.number())));
        numbers.removeIf(number -> !tells(number));
        return numbers;
    }

    private static boolean tells(String number) {
        return number.length() >= SHORTEST_NUMBER && !NO_DIGIT.matcher(number).matches();
    }

    /** Every name of a person in the forms of its spelling: with the patronymic and without, the maiden name, other names. */
    public static Set<String> names(PersonalDetails details) {
        return names(details, Spelling::forms);
    }

    static Set<String> names(PersonalDetails details, Function<String[], Set<String>> forms) {
        Set<String> names = new LinkedHashSet<>();
        String given = orNone(details.givenNames());
        List<String> families = Stream.of(orNone(details.surname()), orNone(details.maidenName()))
                .filter(family -> !family.isEmpty())
                .toList();
        for (String family : families.isEmpty() ? List.of("") : families) {
            names.addAll(forms.apply(new String[] {family, given}));
            names.addAll(forms.apply(new String[] {family, given, orNone(details.patronymic())}));
        }
        details.alsoKnownAs().forEach(name -> names.addAll(forms.apply(new String[] {name})));
        return names;
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }
}
