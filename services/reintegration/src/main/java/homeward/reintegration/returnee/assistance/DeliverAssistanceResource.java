package homeward.reintegration.returnee.assistance;

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
import homeward.events.PersonId;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.DeliverAssistance;

@Path("/cases/{caseId}/persons/{personId}/assistance/{grantId}/deliveries")
@Tag(name = "Reintegration")
public class DeliverAssistanceResource {

    private final Commands commands;
    private final Clock clock;

    DeliverAssistanceResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @ChangesStream(ReintegrationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @RunOnVirtualThread
    @Operation(
            summary = "Record a delivery of granted assistance",
            description = "In all never more than was granted, and within the assistance period.")
    public Response deliver(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("grantId") UUID grantId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {"amount": {"minor": 50000, "currency": "EUR"}, "deliveredAt": "2026-04-02T09:00:00Z"}
                    """)))
                    DeliverAssistanceBody body) {
        return commands.execute(new DeliverAssistance(
                caseId,
                personId,
                grantId,
                body.amount(),
                body.deliveredAt() == null ? clock.instant() : body.deliveredAt()));
    }
}
