package homeward.transport.transfer.escort;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.AssignEscort;

@Path("/cases/{caseId}/itineraries/{itineraryId}/escorts")
@Tag(name = "Transfers")
public class AssignEscortResource {

    private final Commands commands;

    AssignEscortResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(TransferCommand.STREAM_TYPE)
    @RolesAllowed(Role.TRANSPORT_COORDINATOR)
    @RunOnVirtualThread
    @Operation(summary = "Name an escort", description = "Name and service number are sealed.")
    public Response assign(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"function": "ESCORT_LEADER", "name": "Ada Exemplar", "serviceNumber": "E-0001"}
                    """)))
                    AssignEscortBody body) {
        return commands.execute(command(caseId, itineraryId, new PersonId(commands.newId("escort")), body));
    }

    private static AssignEscort command(CaseId caseId, UUID itineraryId, PersonId escortId, AssignEscortBody body) {
        var identity = new EscortIdentity(body.name(), body.serviceNumber());
        return new AssignEscort(caseId, itineraryId, escortId, body.function(), Personal.of(escortId, identity));
    }
}
