package homeward.transport.transfer.arrival;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.RecordArrival;

@Path("/cases/{caseId}/itineraries/{itineraryId}/legs/{leg}/arrival")
@Tag(name = "Transfers")
public class RecordArrivalResource {

    private final Commands commands;
    private final Clock clock;

    RecordArrivalResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @ChangesStream(TransferCommand.STREAM_TYPE)
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR})
    @RunOnVirtualThread
    @Operation(summary = "Record that a leg ends")
    public Response arrive(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @PathParam("leg") int leg,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"arrivedAt": "2026-03-10T12:40:00Z"}
                    """)))
                    RecordArrivalBody body) {
        return commands.execute(new RecordArrival(
                caseId, itineraryId, leg, body.arrivedAt() == null ? clock.instant() : body.arrivedAt()));
    }
}
