package homeward.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

import homeward.chassis.commands.Causation;
import homeward.chassis.commands.CommandGate;
import homeward.chassis.commands.Receipt;
import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Command;
import homeward.events.CaseId;

/** A command gate that records commands by id. */
public final class RecordingGate implements CommandGate {

    private final Map<UUID, Command> carriedOut = new LinkedHashMap<>();
    private final List<Actor> actors = new ArrayList<>();
    private Consumer<Command> before = _ -> {};
    private int calls;

    /** @param check called before each command; may throw like an aggregate */
    public synchronized void before(Consumer<Command> check) {
        before = check;
    }

    @Override
    public synchronized Receipt dispatch(
            Command command,
            UUID commandId,
            Actor actor,
            Causation causation,
            OptionalLong expectedVersion,
            byte[] digest) {
        calls++;
        before.accept(command);
        carriedOut.putIfAbsent(commandId, command);
        actors.add(actor);
        return new Receipt(new CaseId(commandId), command.stream(), 1, commandId, 1, List.of(), Map.of());
    }

    public synchronized List<Command> commands() {
        return List.copyOf(carriedOut.values());
    }

    public synchronized int calls() {
        return calls;
    }

    public synchronized List<Actor> actors() {
        return List.copyOf(actors);
    }
}
