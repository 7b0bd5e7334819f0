package homeward.transport.transfer.correction;

import java.time.Instant;
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
import homeward.transport.transfer.TransferCommand.CorrectSignatureTime;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/handover-signatures/corrections")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectSignatureTimeResource {

    public record CorrectSignatureTimeBody(Instant corrected) {}

    private final Commands commands;

    CorrectSignatureTimeResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER})
    @Operation(
            summary = "Correct the time of the caller's state's signature of the handover",
            description =
                    "By the state that signed, also after the handover; not before the last arrival, not after the signature was recorded. The handover moves with the later signature, and what counts from it counts anew.")
    public Response correct(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @Valid CorrectSignatureTimeBody body) {
        return commands.execute(new CorrectSignatureTime(caseId, itineraryId, body.corrected()));
    }
}
