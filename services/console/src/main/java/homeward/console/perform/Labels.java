package homeward.console.perform;

import java.util.Optional;

import homeward.console.commands.Asked;
import homeward.console.commands.Command;
import homeward.console.words.Speech;

/** What fields are called: on one form, or else on all. */
final class Labels {

    private Labels() {}

    /** Of a field; in a row with its number. */
    static String of(Command command, Asked asked, Speech say) {
        String[] parts = asked.name().split("\\.", -1);
        String base = parts[parts.length - 1];
        String label = say.known("ask", command.code() + "." + base).orElseGet(() -> say.word("ask", base));
        return parts.length > 2 && parts[parts.length - 2].matches("[0-9]+")
                ? label + " " + parts[parts.length - 2]
                : label;
    }

    static Optional<String> hint(Command command, Asked asked, Speech say) {
        String base = asked.name().substring(asked.name().lastIndexOf('.') + 1);
        return say.known("askhint", command.code() + "." + base).or(() -> say.known("askhint", base));
    }
}
