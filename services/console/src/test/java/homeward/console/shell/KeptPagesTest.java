package homeward.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import homeward.console.words.Speech;
import homeward.console.words.States;

class KeptPagesTest {

    @Test
    void onlyWhatSomebodyTypedIsTold() {
        List<KeptField> fields = List.of(
                new KeptField("version", "3"),
                new KeptField("key", "k"),
                new KeptField("was.surname", "PRIMER"),
                new KeptField("surname", "PRIMERO"),
                new KeptField("explanation", "Urgent."),
                new KeptField("newer", "1"));
        Speech say = new Speech(Locale.of("ru"), States.zone("NLD"), Instant.parse("2026-05-26T08:42:00Z"));

        List<KeptField> typed = KeptPages.typed(fields, say);

        assertThat(typed).extracting(KeptField::value).containsExactly("PRIMERO", "Urgent.", "1");
        assertThat(typed.getFirst().name())
                .isEqualTo(say.word("field", "surname"))
                .isNotEqualTo("surname");
        assertThat(typed.get(1).name())
                .isEqualTo(say.word("ask", "explanation"))
                .isNotEqualTo("explanation");
        assertThat(typed.getLast().name()).isEqualTo("newer");
    }
}
