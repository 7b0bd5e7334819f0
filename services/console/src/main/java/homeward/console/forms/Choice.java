package homeward.console.forms;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;

import homeward.console.words.Speech;
import homeward.console.words.States;

/** Something to choose in a form. */
public record Choice(String value, String name, boolean chosen) {

    /** All states, by their names. */
    public static List<Choice> states(String chosen, Speech say) {
        return States.known().stream()
                .map(code -> new Choice(code, say.state(code), code.equals(chosen)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(say.locale())))
                .toList();
    }
}
