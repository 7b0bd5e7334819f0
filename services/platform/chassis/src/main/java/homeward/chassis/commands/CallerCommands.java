package homeward.chassis.commands;

import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

import homeward.chassis.deciding.Command;
import homeward.chassis.security.Caller;

/** Carries out commands on behalf of the current request's caller. */
@RequestScoped
class CallerCommands implements Commands {

    private final CommandGate gate;
    private final CommandIds ids;
    private final Caller caller;
    private final RequestFacts request;

    CallerCommands(CommandGate gate, CommandIds ids, Caller caller, RequestFacts request) {
        this.gate = gate;
        this.ids = ids;
        this.caller = caller;
        this.request = request;
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
    public UUID newId(String purpose) {
        return ids.of(purpose);
    }

    @Override
    public UUID callerIn(UUID matter) {
        return ids.callerIn(matter);
    }

    private Response carryOut(Command command, UUID id, OptionalLong expectedVersion) {
        Receipt receipt =
                gate.dispatch(command, id, caller.actor(), Causation.first(id), expectedVersion, ids.digest());
        return Response.status(Response.Status.CREATED)
                .tag(new EntityTag(Long.toString(receipt.version())))
                .entity(receipt)
                .build();
    }
}
