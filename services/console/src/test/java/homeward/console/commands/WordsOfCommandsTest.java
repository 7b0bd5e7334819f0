package homeward.console.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.console.words.Languages;
import homeward.console.words.Speech;
import homeward.console.words.States;

class WordsOfCommandsTest {

    static Stream<Command> commands() {
        return Commands.all().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsSaidInBothLanguages(Command command) {
        for (Locale language : Languages.ALL) {
            Speech say = new Speech(language, States.zone("NLD"), Case.NOW);
            List<String> missing = new ArrayList<>();
            for (String kind : List.of("offer", "offerwhy", "formfollows", "done")) {
                if (say.known(kind, command.code()).isEmpty()) {
                    missing.add(kind + "." + command.code());
                }
            }
            if (command.stopping() && say.known("stop", command.code() + ".1").isEmpty()) {
                missing.add("stop." + command.code());
            }
            command.asked().forEach(asked -> asked(command, asked, say, missing));

            assertThat(missing).as(language.toString()).isEmpty();
        }
    }

    private static void asked(Command command, Asked asked, Speech say, List<String> missing) {
        if (asked.kind() != Kind.FIXED
                && asked.kind() != Kind.GROUP
                && say.known("ask", command.code() + "." + asked.name())
                        .or(() -> say.known("ask", asked.name()))
                        .isEmpty()) {
            missing.add("ask." + asked.name());
        }
        for (Option option : asked.options().of(Case.context(command, Case.target(), say))) {
            if (option.name().equals(option.code())) {
                missing.add(option.code());
            }
        }
        asked.inner().stream()
                .filter(inner -> asked.kind() != Kind.EACH)
                .forEach(inner -> asked(command, inner, say, missing));
    }
}
