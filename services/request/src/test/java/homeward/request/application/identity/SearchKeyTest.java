package homeward.request.application.identity;

import static homeward.request.application.Given.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.events.request.PersonalDetails;
import homeward.request.application.identity.SearchKey.Kind;

class SearchKeyTest {

    private static boolean finds(String sought, PersonalDetails person) {
        Set<SearchKey> entered = SearchKey.of(person);
        Set<SearchKey> any = new HashSet<>(SearchKey.ofName(sought));
        any.addAll(SearchKey.ofConsonants(sought));
        any.retainAll(entered);
        Set<SearchKey> words = SearchKey.ofWords(sought);
        return !any.isEmpty() || (!words.isEmpty() && entered.containsAll(words));
    }

    @ParameterizedTest
    @CsvSource({
        "Айгүл, Sample, Aigul Sample",
        "Aigul, Sample, Айгүл",
        "Aigul, Sample, sample AYGÜL",
        "Aigul, Sample, Aigul",
        "Ўткир, Sample, O‘tkir",
        "Ўткир, Sample, Utkir Sample",
        "O‘tkir, Sample, Ўткир",
        "O‘tkir, Sample, Ўткир Sample",
        "Xasan, Sample, Хасан",
        "Хасан, Ўткиров, Xasan Utkirov",
        "Լևոն, Գևորգյան, Levon Gevorgyan",
        "Levon, Gevorgyan, Գևորգյան",
        "Mohammed, Al-Hassan, محمد الحسن",
        "محمد, الحسن, Mohammed Al-Hassan"
    })
    void aNameIsFoundInAnyScriptSpellingAndOrder(String given, String surname, String sought) {
        assertThat(finds(sought, named(surname, given, "1990"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Aigul, Sample, Aigul Other",
        "Aigul, Sample, Aig",
        "Aigul, Sample, A%",
        "Aigul, Sample, *",
        "Aigul, Sample, .*"
    })
    void aPartOfAWordAWildcardOrAnotherNameFindsNobody(String given, String surname, String sought) {
        assertThat(finds(sought, named(surname, given, "1990"))).isFalse();
    }

    @Test
    void whatSaysNothingIsNoKey() {
        assertThat(SearchKey.ofName(" - ")).isEmpty();
        assertThat(SearchKey.ofConsonants(" - ")).isEmpty();
        assertThat(SearchKey.ofWords("-")).isEmpty();
        assertThat(SearchKey.ofNumber("--")).isEmpty();
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        assertThat(SearchKey.ofNumber("ac 12-34 567"))
                .isEqualTo(SearchKey.ofNumber("AC1234567"))
                .containsExactly(new SearchKey(Kind.NUMBER, "AC1234567"));
    }

    @Test
    void noKeyOfASearchIsOneByWhichPersonsAreTakenForTheSame() {
        PersonalDetails person = named("Sample", "Aigul", "1990");
        List<String> recognised =
                IdentityKey.of(person).stream().map(IdentityKey::text).toList();

        assertThat(SearchKey.of(person))
                .extracting(SearchKey::text)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(recognised);
        assertThat(SearchKey.of(person))
                .allSatisfy(key -> assertThat(SearchKey.kindOf(key.text())).isEqualTo(key.kind()));
    }
}
