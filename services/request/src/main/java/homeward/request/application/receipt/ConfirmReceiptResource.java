package homeward.request.application.receipt;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/receipt")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ConfirmReceiptResource {

    /** @param receivedAt receipt by the requested authority; not before submission */
    public record ConfirmReceiptBody(Instant receivedAt) {}

    private final Commands commands;

    ConfirmReceiptResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(
            summary = "Confirm receipt of the application",
            description = "Starts the reply limit if the treaty counts from confirmed receipt.")
    public Response confirm(@PathParam("caseId") CaseId caseId, @Valid ConfirmReceiptBody body) {
        return commands.execute(new ConfirmReceipt(caseId, body.receivedAt()));
    }
}
