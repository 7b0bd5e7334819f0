package homeward.console.commands;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All commands that have a plain form. */
public final class Commands {

    private static final Map<String, Command> ALL = List.of(
                    ApplicationCommands.all(),
                    ProtectionCommands.all(),
                    IdentityCommands.all(),
                    JourneyCommands.all(),
                    TransitCommands.all(),
                    CorrectionCommands.all(),
                    AssistanceCommands.all())
            .stream()
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableMap(Command::code, Function.identity()));

    private Commands() {}

    /** The command of that code; empty if there is none. */
    public static Optional<Command> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    public static Collection<Command> all() {
        return ALL.values();
    }
}
