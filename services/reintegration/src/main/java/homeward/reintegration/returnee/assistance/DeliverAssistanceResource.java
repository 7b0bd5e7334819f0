package homeward.reintegration.returnee.assistance;

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
import homeward.events.Money;
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.DeliverAssistance;
import homeward.reintegration.returnee.ReintegrationPaths;

@Path(ReintegrationPaths.PERSON + "/assistance/{grantId}/deliveries")
@ChangesStream(ReintegrationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class DeliverAssistanceResource {

    /** @param deliveredAt defaults to now */
    public record DeliverAssistanceBody(
            Money amount, @Nullable Instant deliveredAt) {}

    private final Commands commands;
    private final Clock clock;

    DeliverAssistanceResource(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @Operation(
            summary = "Record a delivery of granted assistance",
            description = "Deliveries stay within the grant and the assistance period.")
    public Response deliver(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("grantId") UUID grantId,
            @Valid DeliverAssistanceBody body) {
        return commands.execute(new DeliverAssistance(
                caseId,
                personId,
                grantId,
                body.amount(),
                body.deliveredAt() == null ? clock.instant() : body.deliveredAt()));
    }
}
