package homeward.request.application.submit;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.PersonalDetails;
import homeward.request.application.identity.IdentityKey;
import homeward.request.application.identity.Spelling;

/**
 * What a description has that another one had not, of what a reply can rest on. Another spelling of the same is nothing
 * new, and what is left out is no evidence.
 */
final class EvidenceAdded {

    private static final String UNKNOWN = "unknown";

    private EvidenceAdded() {}

    /**
     * Everything counts as new if no former description can be read any more.
     *
     * @param before all that was said before
     * @param filed numbers of documents that were filed with the identification before
     */
    static Set<CorrectedField> to(List<PersonalDetails> before, Set<String> filed, PersonalDetails now) {
        if (before.isEmpty()) {
            return EnumSet.of(CorrectedField.NAMES, CorrectedField.DATE_OF_BIRTH);
        }
        Set<CorrectedField> added = EnumSet.noneOf(CorrectedField.class);
        if (more(before, now, IdentityKey::names)) {
            added.add(CorrectedField.NAMES);
        }
        if (!now.dateOfBirth().equals(UNKNOWN)
                && before.stream().noneMatch(known -> known.dateOfBirth().startsWith(now.dateOfBirth()))) {
            added.add(CorrectedField.DATE_OF_BIRTH);
        }
        if (more(before, now, EvidenceAdded::place)) {
            added.add(CorrectedField.PLACE_OF_BIRTH);
        }
        if (more(before, now, details -> new HashSet<>(details.nationalities()))) {
            added.add(CorrectedField.NATIONALITIES);
        }
        Set<String> numbers = new HashSet<>(IdentityKey.numbers(now));
        numbers.removeAll(filed);
        before.forEach(known -> numbers.removeAll(IdentityKey.numbers(known)));
        if (!numbers.isEmpty()) {
            added.add(CorrectedField.DOCUMENTS);
        }
        return added;
    }

    private static boolean more(
            List<PersonalDetails> before, PersonalDetails now, Function<PersonalDetails, Set<String>> part) {
        Set<String> held =
                before.stream().flatMap(known -> part.apply(known).stream()).collect(Collectors.toSet());
        return !held.containsAll(part.apply(now));
    }

    private static Set<String> place(PersonalDetails details) {
        String spelt = details.placeOfBirth() == null ? "" : Spelling.of(details.placeOfBirth());
        return spelt.isEmpty() ? Set.of() : Set.of(spelt);
    }
}
