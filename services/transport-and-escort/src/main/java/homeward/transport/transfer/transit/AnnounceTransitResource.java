package homeward.transport.transfer.transit;

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
import homeward.events.Role;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.AnnounceTransit;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.TRANSIT_REQUEST + "/announcement")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class AnnounceTransitResource {

    private final Commands commands;

    AnnounceTransitResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.TRANSPORT_COORDINATOR)
    @Operation(
            summary = "Announce a transit without reply",
            description =
                    "Only where a rule lets silence suffice, after a request in time and after the end of the reply limit.")
    public Response announce(@PathParam("caseId") CaseId caseId, @PathParam("requestId") UUID requestId) {
        return commands.execute(new AnnounceTransit(caseId, requestId));
    }
}
