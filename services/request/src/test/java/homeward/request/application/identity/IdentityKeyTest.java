package homeward.request.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.events.request.PersonalDetails;
import homeward.events.request.PersonalDetails.IdentityDocument;
import homeward.request.application.identity.IdentityKey.Kind;

class IdentityKeyTest {

    private static final String PASSPORT = "AN 1234567";

    @Test
    void aPersonIsFoundByNameAndWholeDateOfBirthInAnySpelling() {
        assertThat(common(person("Sample", "Айгүл", "1990-04-02"), person("SAMPLE", "AIGUL", "1990-04-02")))
                .containsExactlyInAnyOrder(Kind.NAME_AND_BIRTH, Kind.NAME_CONSONANTS_AND_BIRTH);
        assertThat(common(person("Sample", "Aigul", "1990-04-02"), person("Aigul", "Sample", "1990-04-02")))
                .containsExactlyInAnyOrder(Kind.NAME_AND_BIRTH, Kind.NAME_CONSONANTS_AND_BIRTH);
        assertThat(common(person("Sample", "Aigul", "1990-04-02"), person("Sample", "Aigul", "1990-04-03")))
                .isEmpty();
    }

    @Test
    void aDateKnownInPartIsNeverTheSameAsAWholeOne() {
        assertThat(common(person("Sample", "Aigul", "1990-04"), person("Sample", "Aigul", "1990-04-02")))
                .isEmpty();
        assertThat(common(person("Sample", "Aigul", "1990"), person("Sample", "Aigul", "1990-04")))
                .isEmpty();
        assertThat(common(person("Sample", "Aigul", "unknown"), person("Sample", "Aigul", "1990-04-02")))
                .isEmpty();
    }

    @Test
    void whatIsKnownInPartOnBothSidesIsWeak() {
        assertThat(common(person("Sample", "Aigul", "1990"), person("Sample", "Айгүл", "1990")))
                .containsExactly(Kind.NAME_AND_PART_OF_BIRTH);
        assertThat(common(person("Sample", "Aigul", "unknown"), person("Sample", "Aigul", "unknown")))
                .containsExactly(Kind.NAME_AND_PART_OF_BIRTH);
    }

    @Test
    void aNameInArabicLettersMeetsItsLatinOneByConsonantsAndWholeDateOnly() {
        assertThat(common(person("حسن", "محمد", "1990-04-02"), person("Hassan", "Mohammed", "1990-04-02")))
                .containsExactly(Kind.NAME_CONSONANTS_AND_BIRTH);
        assertThat(common(person("حسن", "محمد", "1990-04-02"), person("Hassan", "Mohammed", "1990-04-03")))
                .isEmpty();
        assertThat(common(person("حسن", "محمد", "1990-04"), person("Hassan", "Mohammed", "1990-04")))
                .isEmpty();
    }

    @Test
    void aPersonIsFoundByADocumentUnderAnotherName() {
        assertThat(common(
                        person("Sample", "Alex", "1990", List.of("KGZ"), PASSPORT),
                        person("Other", "Name", "1985-01-01", List.of("KGZ", "RUS"), "an1234567")))
                .containsExactly(Kind.DOCUMENT);
    }

    @Test
    void theSameNumberOfAnotherStateIsAnotherDocument() {
        assertThat(common(
                        person("Sample", "Alex", "1990", List.of("KGZ"), PASSPORT),
                        person("Other", "Name", "1985-01-01", List.of("RUS"), PASSPORT)))
                .isEmpty();
    }

    @Test
    void aNumberThatSaysNothingIsNoKey() {
        for (String nothing : List.of("00 0000000", "none", "n/a", "123", "-----")) {
            assertThat(IdentityKey.of(person("Sample", "Alex", "1990", List.of("KGZ"), nothing)))
                    .as(nothing)
                    .extracting(IdentityKey::kind)
                    .doesNotContain(Kind.DOCUMENT);
        }
    }

    @Test
    void aPersonWithOneNameHasOneAndPatronymicMaidenNameAndOtherNamesAreNamesToo() {
        assertThat(IdentityKey.names(person(null, "Alex", "1990"))).hasSize(1);
        assertThat(IdentityKey.names(new PersonalDetails(
                        "Sample",
                        "Anna",
                        "Petrovna",
                        "Muster",
                        List.of("Anja Sample"),
                        "1990",
                        null,
                        "F",
                        null,
                        List.of("RUS"),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of())))
                .contains(Spelling.of("Анна Петровна Sample"), Spelling.of("Muster Anna"), Spelling.of("Anja Sample"));
    }

    private static Set<Kind> common(PersonalDetails one, PersonalDetails other) {
        Set<IdentityKey> keys = IdentityKey.of(one);
        assertThat(keys).isNotEmpty();
        return IdentityKey.of(other).stream()
                .filter(key -> !Collections.disjoint(keys, Set.of(key)))
                .map(IdentityKey::kind)
                .collect(Collectors.toSet());
    }

    static PersonalDetails named(String surname, String givenNames) {
        return person(surname, givenNames, "1990");
    }

    private static PersonalDetails person(@Nullable String surname, @Nullable String givenNames, String born) {
        return person(surname, givenNames, born, List.of("KGZ"));
    }

    private static PersonalDetails person(
            @Nullable String surname,
            @Nullable String givenNames,
            String born,
            List<String> states,
            String... numbers) {
        return new PersonalDetails(
                surname,
                givenNames,
                null,
                null,
                List.of(),
                born,
                null,
                "X",
                null,
                states,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(numbers).stream()
                        .map(number ->
                                new IdentityDocument(IdentityDocument.Kind.PASSPORT, number, null, null, null, null))
                        .toList());
    }
}
