package homeward.request.application.identity;

import static homeward.request.application.Given.named;
import static homeward.request.application.Given.national;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import homeward.events.request.PersonalDetails;
import homeward.request.application.identity.IdentityKey.Kind;

class IdentityKeyTest {

    private static final String PASSPORT = "AN 1234567";

    @Test
    void aPersonIsFoundByNameAndWholeDateOfBirthInAnySpelling() {
        assertThat(common(named("Sample", "Айгүл", "1990-04-02"), named("SAMPLE", "AIGUL", "1990-04-02")))
                .containsExactlyInAnyOrder(Kind.NAME_AND_BIRTH, Kind.NAME_CONSONANTS_AND_BIRTH);
        assertThat(common(named("Sample", "Aigul", "1990-04-02"), named("Aigul", "Sample", "1990-04-02")))
                .containsExactlyInAnyOrder(Kind.NAME_AND_BIRTH, Kind.NAME_CONSONANTS_AND_BIRTH);
        assertThat(common(named("Sample", "Aigul", "1990-04-02"), named("Sample", "Aigul", "1990-04-03")))
                .isEmpty();
    }

    @Test
    void aDateKnownInPartIsNeverTheSameAsAWholeOne() {
        assertThat(common(named("Sample", "Aigul", "1990-04"), named("Sample", "Aigul", "1990-04-02")))
                .isEmpty();
        assertThat(common(named("Sample", "Aigul", "1990"), named("Sample", "Aigul", "1990-04")))
                .isEmpty();
        assertThat(common(named("Sample", "Aigul", "unknown"), named("Sample", "Aigul", "1990-04-02")))
                .isEmpty();
    }

    @Test
    void whatIsKnownInPartOnBothSidesIsWeak() {
        assertThat(common(named("Sample", "Aigul", "1990"), named("Sample", "Айгүл", "1990")))
                .containsExactly(Kind.NAME_AND_PART_OF_BIRTH);
        assertThat(common(named("Sample", "Aigul", "unknown"), named("Sample", "Aigul", "unknown")))
                .containsExactly(Kind.NAME_AND_PART_OF_BIRTH);
    }

    @Test
    void aNameInArabicLettersMeetsItsLatinOneByConsonantsAndWholeDateOnly() {
        assertThat(common(named("حسن", "محمد", "1990-04-02"), named("Hassan", "Mohammed", "1990-04-02")))
                .containsExactly(Kind.NAME_CONSONANTS_AND_BIRTH);
        assertThat(common(named("حسن", "محمد", "1990-04-02"), named("Hassan", "Mohammed", "1990-04-03")))
                .isEmpty();
        assertThat(common(named("حسن", "محمد", "1990-04"), named("Hassan", "Mohammed", "1990-04")))
                .isEmpty();
    }

    @Test
    void aPersonIsFoundByADocumentUnderAnotherName() {
        assertThat(common(
                        national(List.of("KGZ"), "Sample", "Alex", "1990", PASSPORT),
                        national(List.of("KGZ", "RUS"), "Other", "Name", "1985-01-01", "an1234567")))
                .containsExactly(Kind.DOCUMENT);
    }

    @Test
    void theSameNumberOfAnotherStateIsAnotherDocument() {
        assertThat(common(
                        national(List.of("KGZ"), "Sample", "Alex", "1990", PASSPORT),
                        national(List.of("RUS"), "Other", "Name", "1985-01-01", PASSPORT)))
                .isEmpty();
    }

    @Test
    void aNumberThatSaysNothingIsNoKey() {
        for (String nothing : List.of("00 0000000", "none", "n/a", "123", "-----")) {
            assertThat(IdentityKey.of(national(List.of("KGZ"), "Sample", "Alex", "1990", nothing)))
                    .as(nothing)
                    .extracting(IdentityKey::kind)
                    .doesNotContain(Kind.DOCUMENT);
        }
    }

    @Test
    void aPersonWithOneNameHasOneAndPatronymicMaidenNameAndOtherNamesAreNamesToo() {
        assertThat(IdentityKey.names(named(null, "Alex", "1990"))).hasSize(1);
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
}
