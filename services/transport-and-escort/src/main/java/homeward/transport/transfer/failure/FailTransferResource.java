package homeward.transport.transfer.failure;

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
import homeward.transport.transfer.TransferCommand.FailTransfer;

@Path("/cases/{caseId}/itineraries/{itineraryId}/failure")
@Tag(name = "Transfers")
public class FailTransferResource {

    private final Commands commands;
    private final Clock clock;

    FailTransferResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @ChangesStream(TransferCommand.STREAM_TYPE)
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER})
    @RunOnVirtualThread
    @Operation(
            summary = "Record that the transfer failed",
            description =
                    "Before or after departure, until the handover is completed. The travellers may then get a new itinerary.")
    public Response fail(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "reason": "PERSON_RESISTED",
                      "failedAt": "2026-03-10T08:10:00Z",
                      "account": {
                        "personId": "00000000-0000-4000-8000-000000000001",
                        "text": "The captain asked the party to leave the aircraft."
                      }
                    }
                    """)))
                    FailTransferBody body) {
        return commands.execute(new FailTransfer(
                caseId,
                itineraryId,
                body.reason(),
                body.failedAt() == null ? clock.instant() : body.failedAt(),
                body.sealedAccount()));
    }
}
