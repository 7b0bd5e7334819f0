package homeward.transport.transfer.recipient;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.ConfirmRecipient;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.RECIPIENTS + "/{recipientId}/confirmation")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ConfirmRecipientResource {

    private final Commands commands;

    ConfirmRecipientResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTED_OFFICER, Role.CHILD_PROTECTION_OFFICER})
    @Operation(
            summary = "Confirm the recipient of an unaccompanied child",
            description = "By the requested state, once, for the recipient named last.")
    public Response confirm(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("recipientId") UUID recipientId) {
        return commands.execute(new ConfirmRecipient(caseId, personId, recipientId));
    }
}
