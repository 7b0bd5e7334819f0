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
import homeward.transport.transfer.TransferCommand.AcknowledgeNotice;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/notice/acknowledgement")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class AcknowledgeNoticeResource {

    private final Commands commands;

    AcknowledgeNoticeResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.REQUESTED_OFFICER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "Acknowledge a notice",
            description = "By the requested state. Nobody departs on a notice that replaces an earlier one before it is"
                    + " acknowledged; a first notice is acknowledged only where the treaty asks for an answer to it.")
    public Response acknowledge(@PathParam("caseId") CaseId caseId, @PathParam("itineraryId") UUID itineraryId) {
        return commands.execute(new AcknowledgeNotice(caseId, itineraryId));
    }
}
