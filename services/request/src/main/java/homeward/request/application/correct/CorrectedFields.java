package homeward.request.application.correct;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.PersonalDetails;

/** What differs between two descriptions of a person. */
final class CorrectedFields {

    private static final List<Part> PARTS = List.of(
            new Part(
                    CorrectedField.NAMES,
                    List.of(
                            PersonalDetails::surname,
                            PersonalDetails::givenNames,
                            PersonalDetails::patronymic,
                            PersonalDetails::maidenName,
                            PersonalDetails::alsoKnownAs)),
            new Part(CorrectedField.DATE_OF_BIRTH, List.of(PersonalDetails::dateOfBirth)),
            new Part(CorrectedField.PLACE_OF_BIRTH, List.of(PersonalDetails::placeOfBirth)),
            new Part(CorrectedField.SEX, List.of(PersonalDetails::sex)),
            new Part(CorrectedField.NATIONALITIES, List.of(PersonalDetails::nationalities)),
            new Part(CorrectedField.DOCUMENTS, List.of(PersonalDetails::documents)),
            new Part(
                    CorrectedField.OTHER_PARTICULARS,
                    List.of(
                            PersonalDetails::physicalDescription,
                            PersonalDetails::languages,
                            PersonalDetails::civilStatus,
                            PersonalDetails::fathersName,
                            PersonalDetails::mothersName,
                            PersonalDetails::lastAddressInRequestedState)));

    private static final List<Function<PersonalDetails, @Nullable Object>> IDENTITY =
            List.of(PersonalDetails::surname, PersonalDetails::givenNames, PersonalDetails::dateOfBirth);

    private CorrectedFields() {}

    private record Part(CorrectedField field, List<Function<PersonalDetails, Object>> contents) {
        boolean differs(PersonalDetails before, PersonalDetails after) {
            return contents.stream().anyMatch(content -> !Objects.equals(content.apply(before), content.apply(after)));
        }
    }

    static Set<CorrectedField> between(PersonalDetails before, PersonalDetails after) {
        Set<CorrectedField> corrected = EnumSet.noneOf(CorrectedField.class);
        PARTS.stream()
                .filter(part -> part.differs(before, after))
                .map(Part::field)
                .forEach(corrected::add);
        return corrected;
    }

    /**
     * Whether the two describe different persons: of surname, given names and date of birth, none that was known before is
     * the same.
     */
    static boolean ofAnother(PersonalDetails before, PersonalDetails after) {
        return IDENTITY.stream()
                .noneMatch(content ->
                        content.apply(before) != null && Objects.equals(content.apply(before), content.apply(after)));
    }

    /** Of details that cannot be compared any more. */
    static Set<CorrectedField> all() {
        Set<CorrectedField> corrected = EnumSet.allOf(CorrectedField.class);
        corrected.remove(CorrectedField.ACCOMPANYING_PARENT);
        return corrected;
    }
}
