package homeward.console.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TongueTest {

    static List<Tongue> all() {
        return Tongue.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLanguageHasEveryText(Tongue tongue) {
        var english = Tongue.bundle(Locale.ENGLISH);
        var texts = Tongue.bundle(tongue.locale());

        assertThat(texts.keySet()).hasSizeGreaterThan(80).isEqualTo(english.keySet());
        assertThat(texts.keySet())
                .allSatisfy(key -> assertThat(texts.getString(key)).as(key).isNotBlank());
        if (!tongue.locale().equals(Locale.ENGLISH)) {
            assertThat(texts.keySet())
                    .allSatisfy(key -> assertThat(texts.getString(key)).as(key).isNotEqualTo(english.getString(key)));
        }
    }

    /** Before both are right, and in titles and on the letter, nothing says what it is about. */
    @ParameterizedTest
    @MethodSource("all")
    void noPageAndNoLetterNamesTheProcedure(Tongue tongue) {
        assertThat(tongue.text("enter.title")
                        + tongue.text("enter.intro")
                        + tongue.text("told.title")
                        + tongue.text("letter.title"))
                .doesNotContainIgnoringCase(
                        "return", "readmi", "deport", "homeward", "state", "возвра", "реадмис", "государ");
        assertThat(Tongue.bundle(tongue.locale()).keySet().stream()
                        .filter(key -> key.startsWith("letter.") || key.startsWith("fault."))
                        .map(tongue::text))
                .noneMatch(
                        text -> text.toLowerCase(Locale.ROOT).matches(".*(readmi|deport|homeward|реадмис|депорт).*"));
    }

    @Test
    void theLanguageIsTheOneAskedForOrTheBestThatIsAccepted() {
        assertThat(Tongue.of("fa", "ru").code()).isEqualTo("fa");
        assertThat(Tongue.of("xx", "ar-IQ,en;q=0.5").code()).isEqualTo("ar");
        assertThat(Tongue.of(null, "uz").code()).isEqualTo("en");
        assertThat(Tongue.of(null, "no language;;").code()).isEqualTo("en");
        assertThat(Tongue.of("fa", null).direction()).isEqualTo("rtl");
        assertThat(Tongue.of("ru", null).direction()).isEqualTo("ltr");
    }

    @Test
    void whatIsNotKnownYetIsSaidInGeneral() {
        Tongue english = Tongue.ALL.getFirst();

        assertThat(english.coded("status", "AGREED")).isEqualTo(english.text("status.AGREED"));
        assertThat(english.coded("status", "SOMETHING_NEW")).isEqualTo(english.text("status.OTHER"));
        assertThat(english.day(LocalDate.of(2026, 6, 8))).isEqualTo("June 8, 2026");
    }
}
