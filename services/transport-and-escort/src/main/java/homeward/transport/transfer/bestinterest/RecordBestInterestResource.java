package homeward.transport.transfer.bestinterest;

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
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.RecordBestInterestDecision;

@Path("/cases/{caseId}/persons/{personId}/best-interest-decisions")
@Tag(name = "Transfers")
public class RecordBestInterestResource {

    private final Commands commands;

    RecordBestInterestResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(TransferCommand.STREAM_TYPE)
    @RolesAllowed({Role.REQUESTING_OFFICER, Role.TRANSPORT_COORDINATOR})
    @RunOnVirtualThread
    @Operation(
            summary = "Record a best-interest decision",
            description = "Allows a minor to travel apart from the accompanying parent.")
    public Response record(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"decidedBy": "Family court", "reasons": "The other parent receives the child on arrival."}
                    """)))
                    RecordBestInterestBody body) {
        return commands.execute(new RecordBestInterestDecision(
                caseId, personId, body.decidedBy(), Personal.of(personId, body.reasons())));
    }
}
