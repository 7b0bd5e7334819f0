package homeward.request.application.withdraw;

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
import homeward.request.application.ApplicationCommand.WithdrawApplication;

@Path("/applications/{caseId}/withdrawal")
@Tag(name = "Readmission applications")
public class WithdrawApplicationResource {

    private final Commands commands;

    WithdrawApplicationResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ApplicationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @RunOnVirtualThread
    @Operation(summary = "Withdraw the application")
    public Response withdraw(
            @PathParam("caseId") CaseId caseId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"reason": "RIGHT_TO_STAY_GRANTED"}
                    """)))
                    WithdrawApplicationBody body) {
        return commands.execute(new WithdrawApplication(caseId, body.reason()));
    }
}
