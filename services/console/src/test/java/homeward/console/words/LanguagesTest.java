package homeward.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ru|en|ru",
                "-|ru-RU,ru;q=0.9|ru",
                "-|fr, ru;q=0.3|ru",
                "-|kk|en",
                "xx|ru|ru",
                "-|-|en",
                "-|;;;|en",
                "fa|en|fa",
                "-|fa|en",
                "-|fa, ru;q=0.3|ru"
            },
            delimiter = '|')
    void theChosenLanguageGoesBeforeTheBrowsers(String chosen, String accepted, String language) {
        assertThat(Languages.of(chosen, accepted).getLanguage()).isEqualTo(language);
    }
}
