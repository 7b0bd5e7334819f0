package homeward.reintegration.returnee.assistance;

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
import homeward.events.PersonId;
import homeward.events.Role;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.CorrectDeliveryTime;
import homeward.reintegration.returnee.ReintegrationPaths;

@Path(ReintegrationPaths.PERSON + "/assistance/{grantId}/deliveries/{deliveryId}/corrections")
@ChangesStream(ReintegrationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CorrectDeliveryTimeResource {

    public record CorrectDeliveryTimeBody(Instant corrected) {}

    private final Commands commands;

    CorrectDeliveryTimeResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @Operation(
            summary = "Correct when assistance was delivered",
            description =
                    "By the state that recorded the delivery, also in a closed file: within the assistance period, and not after the"
                            + " delivery was recorded.")
    public Response correct(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("grantId") UUID grantId,
            @PathParam("deliveryId") UUID deliveryId,
            @Valid CorrectDeliveryTimeBody body) {
        return commands.execute(new CorrectDeliveryTime(caseId, personId, grantId, deliveryId, body.corrected()));
    }
}
