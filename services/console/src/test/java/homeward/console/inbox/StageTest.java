package homeward.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.console.words.Codes;

class StageTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everyStageHasAWord(String language) {
        assertThat(Stage.ALL)
                .isNotEmpty()
                .allSatisfy(stage -> assertThat(Codes.word(Locale.of(language), "stage", stage.text()))
                        .isNotEqualTo(stage.text()));
    }
}
