package homeward.reintegration.returnee.closing;

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
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.CloseReintegration;

@Path("/cases/{caseId}/persons/{personId}/closing")
@Tag(name = "Reintegration")
public class CloseReintegrationResource {

    private final Commands commands;

    CloseReintegrationResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ReintegrationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @RunOnVirtualThread
    @Operation(summary = "Close the file with its outcome")
    public Response close(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"outcome": "PLAN_COMPLETED"}
                    """)))
                    CloseReintegrationBody body) {
        return commands.execute(new CloseReintegration(caseId, personId, body.outcome()));
    }
}
