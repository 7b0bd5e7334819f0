package homeward.request.application.close;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
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
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.CloseCase;

@Path("/applications/{caseId}/closing")
@Tag(name = "Readmission applications")
public class CloseCaseResource {

    private final Commands commands;

    CloseCaseResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ApplicationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @RunOnVirtualThread
    @Operation(
            summary = "Close the case with its outcome",
            description = "The outcome must be one that the decisions in the case bear out.")
    public Response close(
            @PathParam("caseId") CaseId caseId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"outcome": "RETURNED"}
                    """)))
                    CloseCaseBody body) {
        return commands.execute(new CloseCase(caseId, body.outcome()));
    }
}
