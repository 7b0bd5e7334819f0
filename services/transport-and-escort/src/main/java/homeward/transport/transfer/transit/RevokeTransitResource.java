package homeward.transport.transfer.transit;

import java.util.UUID;

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
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.RevokeTransit;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.TRANSIT_REQUEST + "/revocation")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RevokeTransitResource {

    private final Commands commands;

    RevokeTransitResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(
            summary = "Revoke the agreement to transit",
            description =
                    "At any time until the travellers have left the transit state, with one or more coded grounds. If they are on the way, the requesting state must take them back.")
    public Response revoke(
            @PathParam("caseId") CaseId caseId,
            @PathParam("requestId") UUID requestId,
            @Valid TransitGroundsBody body) {
        return commands.execute(new RevokeTransit(caseId, requestId, body.value()));
    }
}
