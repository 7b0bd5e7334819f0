package homeward.chassis.commands;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

import io.quarkus.arc.properties.UnlessBuildProperty;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Command;
import homeward.chassis.limits.Turns;
import homeward.chassis.security.Caller;

/** Carries out commands on behalf of the current request's caller. */
@RequestScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class CallerCommands implements Commands {

    private final CommandGate gate;
    private final CommandIds ids;
    private final Caller caller;
    private final RequestFacts request;
    private final Turns turns;

    CallerCommands(CommandGate gate, CommandIds ids, Caller caller, RequestFacts request, Turns turns) {
        this.gate = gate;
        this.ids = ids;
        this.caller = caller;
        this.request = request;
        this.turns = turns;
    }

    @Override
    public Response execute(Command command) {
        UUID id = ids.current();
        return carryOut(command, id, request.expectedVersion());
    }

    @Override
    public Response open(Command command) {
        return carryOut(command, ids.current(), OptionalLong.empty());
    }

    @Override
    public Response add(Command command) {
        return carryOut(command, ids.current(), request.expectedVersionIfAny());
    }

    @Override
    public Receipt follow(Command command, String purpose) {
        UUID id = ids.following(purpose);
        return turns.inTurn(() -> gate.dispatch(command, id, caller.actor(), Causation.first(id)));
    }

    @Override
    public UUID newId(String purpose) {
        return ids.of(purpose);
    }

    @Override
    public UUID newId(UUID matter, String purpose) {
        return ids.of(matter, purpose);
    }

    @Override
    public UUID callerIn(UUID matter) {
        return ids.callerIn(matter);
    }

    private Response carryOut(Command command, UUID id, OptionalLong expectedVersion) {
        Actor actor = caller.actor();
        byte[] digest = ids.digest();
        Receipt receipt =
                turns.inTurn(() -> gate.dispatch(command, id, actor, Causation.first(id), expectedVersion, digest));
        return Response.status(Response.Status.CREATED)
                .tag(new EntityTag(Long.toString(receipt.version())))
                .entity(receipt)
                .build();
    }
}
