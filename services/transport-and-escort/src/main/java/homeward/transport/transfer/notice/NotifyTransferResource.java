package homeward.transport.transfer.notice;

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
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/notice")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class NotifyTransferResource {

    private final Commands commands;

    NotifyTransferResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.TRANSPORT_COORDINATOR)
    @Operation(
            summary = "Give notice of the transfer",
            description =
                    "With the treaty's lead time before the planned departure, in the requested state's calendar. Given again"
                            + " if it has been overtaken: by another journey, a correction of a traveller's details, or other"
                            + " escorts; the requested state then acknowledges it. An escorted transfer needs an escort leader.")
    public Response give(@PathParam("caseId") CaseId caseId, @PathParam("itineraryId") UUID itineraryId) {
        return commands.execute(new NotifyTransfer(caseId, itineraryId));
    }
}
