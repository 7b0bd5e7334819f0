package homeward.transport.transfer.transit;

import java.util.Set;
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
import homeward.events.transport.TransferEvent.TransitSupport;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.AuthoriseTransit;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.TRANSIT_REQUEST + "/authorisation")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class AuthoriseTransitResource {

    /** @param support that will be provided; may be empty */
    public record AuthoriseTransitBody(Set<TransitSupport> support) {}

    private final Commands commands;

    AuthoriseTransitResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(
            summary = "Authorise transit",
            description = "By the state of which transit was requested, in time or late.")
    public Response authorise(
            @PathParam("caseId") CaseId caseId,
            @PathParam("requestId") UUID requestId,
            @Valid AuthoriseTransitBody body) {
        return commands.execute(new AuthoriseTransit(caseId, requestId, body.support()));
    }
}
