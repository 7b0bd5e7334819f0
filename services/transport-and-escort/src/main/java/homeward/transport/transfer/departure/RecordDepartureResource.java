package homeward.transport.transfer.departure;

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
import homeward.transport.transfer.TransferCommand.RecordDeparture;

@Path("/cases/{caseId}/itineraries/{itineraryId}/legs/{leg}/departure")
@Tag(name = "Transfers")
public class RecordDepartureResource {

    private final Commands commands;
    private final Clock clock;

    RecordDepartureResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @ChangesStream(TransferCommand.STREAM_TYPE)
    @RolesAllowed({Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR})
    @RunOnVirtualThread
    @Operation(
            summary = "Record that a leg begins",
            description =
                    "Refused unless every rule of departure holds for every traveller; a fact not known yet is answered with 409.")
    public Response depart(
            @PathParam("caseId") CaseId caseId,
            @PathParam("itineraryId") UUID itineraryId,
            @PathParam("leg") int leg,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"departedAt": "2026-03-10T08:05:00Z"}
                    """)))
                    RecordDepartureBody body) {
        return commands.execute(new RecordDeparture(
                caseId, itineraryId, leg, body.departedAt() == null ? clock.instant() : body.departedAt()));
    }
}
