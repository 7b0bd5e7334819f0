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
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.CorrectJourneyTime;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/legs/{leg}/corrections")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectJourneyTimeResource {

    public record CorrectJourneyTimeBody(JourneyTime time, Instant corrected) {}

    private final Commands commands;

    CorrectJourneyTimeResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR})
    @Operation(
            summary = "Correct the time of a departure or an arrival",
            description =
                    "Possible at any later moment. Both times stay in the history; a departure that turns out to be unlawful opens an incident.")
    public Response correct(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @PathParam("leg") int leg,
            @Valid CorrectJourneyTimeBody body) {
        return commands.execute(new CorrectJourneyTime(caseId, itineraryId, leg, body.time(), body.corrected()));
    }
}
