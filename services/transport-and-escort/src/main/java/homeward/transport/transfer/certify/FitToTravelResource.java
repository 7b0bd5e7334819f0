package homeward.transport.transfer.certify;

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
import homeward.transport.transfer.TransferCommand;

@Path("/cases/{caseId}/persons/{personId}/fit-to-travel")
@Tag(name = "Transfers")
public class FitToTravelResource {

    private final Commands commands;

    FitToTravelResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(TransferCommand.STREAM_TYPE)
    @RolesAllowed({Role.TRANSPORT_COORDINATOR, Role.ESCORT_LEADER})
    @RunOnVirtualThread
    @Operation(
            summary = "Record what a doctor found",
            description = "A certificate says until when it counts; a later finding replaces it.")
    public Response record(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "finding": "FIT",
                      "examinedAt": "2026-03-09T10:00:00Z",
                      "validUntil": "2026-03-11T00:00:00Z"
                    }
                    """)))
                    FitToTravelBody body) {
        return commands.execute(body.command(caseId, personId));
    }
}
