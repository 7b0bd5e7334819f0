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
import homeward.transport.transfer.TransferCommand.CorrectFailureTime;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/failure/corrections")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectFailureTimeResource {

    public record CorrectFailureTimeBody(Instant corrected) {}

    private final Commands commands;

    CorrectFailureTimeResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER})
    @Operation(
            summary = "Correct the time of a failure",
            description = "By the state that recorded it. Both times stay in the history.")
    public Response correct(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @Valid CorrectFailureTimeBody body) {
        return commands.execute(new CorrectFailureTime(caseId, itineraryId, body.corrected()));
    }
}
