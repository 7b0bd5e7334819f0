package homeward.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import homeward.console.words.Speech;
import homeward.console.words.States;

class PaperTest {

    private static final Answers ANSWERS = Answers.none().addPerson().with("p1.surname", "PRIMER");

    @Test
    void aPartOfADateIsCalledWithTheDate() {
        Paper paper = Paper.of(ANSWERS, say(Locale.ENGLISH));

        assertThat(paper.label("p1.year")).isEqualTo("Date of birth");
        assertThat(paper.longLabel("p1.day")).isEqualTo("PRIMER: Date of birth, Day");
        assertThat(Paper.of(ANSWERS, say(Locale.of("ru"))).label("p1.year")).isEqualTo("Дата рождения");
    }

    @Test
    void anyOtherFieldIsCalledAsOnTheForm() {
        assertThat(Paper.of(ANSWERS, say(Locale.ENGLISH)).label("p1.surname")).isEqualTo("Surname");
    }

    private static Speech say(Locale language) {
        return new Speech(language, States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z"));
    }
}
