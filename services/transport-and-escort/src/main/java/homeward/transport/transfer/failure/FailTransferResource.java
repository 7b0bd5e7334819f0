package homeward.transport.transfer.failure;

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
import homeward.chassis.rest.PersonalText;
import homeward.events.CaseId;
import homeward.events.Role;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.FailTransfer;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.ITINERARY + "/failure")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class FailTransferResource {

    /**
     * @param failedAt defaults to now
     * @param account of the events; suspensions one traveller
     */
    public record FailTransferBody(
            FailureReason reason,
            @Nullable Instant failedAt,
            @Nullable @Valid PersonalText account) {}

    private final Commands commands;
    private final Clock clock;

    FailTransferResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER})
    @Operation(
            summary = "Record the failure of a transfer",
            description =
                    "Possible before and after departure, until the handover is completed. The travellers are then free for a new itinerary.")
    public Response fail(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @Valid FailTransferBody body) {
        return commands.execute(new FailTransfer(
                caseId,
                itineraryId,
                body.reason(),
                body.failedAt() == null ? clock.instant() : body.failedAt(),
                PersonalText.of(body.account())));
    }
}
