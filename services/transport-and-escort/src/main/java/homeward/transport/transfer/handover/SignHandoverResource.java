package homeward.transport.transfer.handover;

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
import homeward.transport.transfer.TransferCommand.SignHandover;

@Path("/cases/{caseId}/itineraries/{itineraryId}/handover-signatures")
@Tag(name = "Transfers")
public class SignHandoverResource {

    private final Commands commands;
    private final Clock clock;

    SignHandoverResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @ChangesStream(TransferCommand.STREAM_TYPE)
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER})
    @RunOnVirtualThread
    @Operation(
            summary = "Sign the handover for one's own state",
            description = "After the last arrival. The second side's signature completes the handover.")
    public Response sign(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"signedAt": "2026-03-10T13:15:00Z"}
                    """)))
                    SignHandoverBody body) {
        return commands.execute(
                new SignHandover(caseId, itineraryId, body.signedAt() == null ? clock.instant() : body.signedAt()));
    }
}
