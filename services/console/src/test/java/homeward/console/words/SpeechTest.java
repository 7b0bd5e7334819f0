package homeward.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {

    private static final Instant NOW = Instant.parse("2026-05-26T08:42:00Z");

    private final Speech english = new Speech(Locale.ENGLISH, States.zone("NLD"), NOW);
    private final Speech russian = new Speech(Locale.of("ru"), States.zone("NLD"), NOW);

    @Test
    void aLimitEndsAtTwentyFourHoursOfItsLastDayWhereItIsCounted() {
        Due due = english.due(Instant.parse("2026-05-26T19:00:00Z"), "KAZ");

        assertThat(due.left()).isEqualTo("10 h 18 min");
        assertThat(due.state()).isEqualTo("is-today");
        assertThat(due.places()).containsExactly("today 24:00, Kazakhstan", "here 21:00");
    }

    @Test
    void theReadersOwnClockIsNotRepeated() {
        assertThat(english.due(Instant.parse("2026-06-01T22:00:00Z"), "NLD").places())
                .containsExactly("Mon 1 Jun 24:00, Netherlands");
    }

    @Test
    void whatIsOverSaysByHowMuch() {
        Due due = english.due(Instant.parse("2026-05-24T21:00:00Z"), "RUS");

        assertThat(due.left()).isEqualTo("35 h 42 min over");
        assertThat(due.state()).isEqualTo("is-over");
        assertThat(due.colour()).isEqualTo("hw-red");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 день", "2, 2 дня", "5, 5 дней", "11, 11 дней", "21, 21 день", "112, 112 дней", "0, 0 дней"})
    void aNumberHasTheFormOfItsNoun(int number, String said) {
        assertThat(russian.count("day", number)).isEqualTo(said);
    }

    @Test
    void statesHaveNamesInBothLanguages() {
        assertThat(english.state("KAZ")).isEqualTo("Kazakhstan");
        assertThat(russian.state("NLD")).isEqualTo("Нидерланды");
        assertThat(russian.state("XXX")).isEqualTo("XXX");
    }

    @ParameterizedTest
    @CsvSource({"1990, 1990", "1990-04, April 1990", "1990-04-07, 7 Apr 1990", "unknown, date unknown", "soon, soon"})
    void aDateIsSaidAsFarAsItIsKnown(String date, String said) {
        assertThat(english.partial(date)).isEqualTo(said);
    }
}
