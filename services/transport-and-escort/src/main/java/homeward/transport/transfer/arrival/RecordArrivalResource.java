package homeward.transport.transfer.arrival;

import java.time.Clock;
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
import org.jspecify.annotations.Nullable;

import homeward.chassis.commands.ChangesStream;
import homeward.chassis.commands.Commands;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.RecordArrival;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/legs/{leg}/arrival")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RecordArrivalResource {

    /** @param arrivedAt defaults to now */
    public record RecordArrivalBody(@Nullable Instant arrivedAt) {}

    private final Commands commands;
    private final Clock clock;

    RecordArrivalResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR})
    @Operation(summary = "Record the arrival of a leg")
    public Response arrive(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @PathParam("leg") int leg,
            @Valid RecordArrivalBody body) {
        return commands.execute(new RecordArrival(
                caseId, itineraryId, leg, body.arrivedAt() == null ? clock.instant() : body.arrivedAt()));
    }
}
