package homeward.request.application.receipt;

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
import homeward.request.application.ApplicationCommand.ConfirmReceipt;

@Path("/applications/{caseId}/receipt")
@Tag(name = "Readmission applications")
public class ConfirmReceiptResource {

    private final Commands commands;

    ConfirmReceiptResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ApplicationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @RunOnVirtualThread
    @Operation(
            summary = "Confirm receipt of the application",
            description =
                    "Where the treaty counts from confirmed receipt, the reply limit starts with the moment named.")
    public Response confirm(
            @PathParam("caseId") CaseId caseId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"receivedAt": "2026-03-03T09:00:00Z"}
                    """)))
                    ConfirmReceiptBody body) {
        return commands.execute(new ConfirmReceipt(caseId, body.receivedAt()));
    }
}
