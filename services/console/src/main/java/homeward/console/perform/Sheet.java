package homeward.console.perform;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.commands.Command;
import homeward.console.commands.Filled;
import homeward.console.commands.Kind;
import homeward.console.commands.Target;

/**
 * A form on its way.
 *
 * @param filled null before anything was
 * @param stopping whether it is at the page to stop at
 * @param changed whether somebody else has changed the stream since the officer saw it
 */
record Sheet(
        Command command, Target target, @Nullable Filled filled, boolean stopping, List<Found> found, boolean changed) {

    /** As it is opened: where nothing is to be filled in, at the page to stop at. */
    static Sheet opened(Command command, Target target) {
        return new Sheet(command, target, null, command.stopping() && !isFilledIn(command), List.of(), false);
    }

    static boolean isFilledIn(Command command) {
        return command.asked().stream().anyMatch(asked -> asked.kind() != Kind.FIXED);
    }

    /** As it was sent, to be filled in further. */
    Sheet with(Filled sent) {
        return new Sheet(command, target, sent, stopping, List.of(), false);
    }

    Sheet with(List<Found> faults) {
        return new Sheet(command, target, filled, stopping, faults, changed);
    }

    Sheet stopped() {
        return new Sheet(command, target, filled, true, found, changed);
    }

    Sheet overtaken() {
        return new Sheet(command, target, filled, stopping, found, true);
    }
}
