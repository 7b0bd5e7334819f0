package homeward.reintegration.returnee.assistance;

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
import homeward.reintegration.returnee.ReintegrationCommand.RevokeAssistance;
import homeward.reintegration.returnee.ReintegrationPaths;

@Path(ReintegrationPaths.PERSON + "/assistance/{grantId}/revocation")
@ChangesStream(ReintegrationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RevokeAssistanceResource {

    /** Without fields: {@code {}}. */
    public record RevokeAssistanceBody() {}

    private final Commands commands;

    RevokeAssistanceResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @Operation(
            summary = "Revoke what is left of a grant",
            description = "What has been delivered stays delivered; the rest can be granted otherwise.")
    public Response revoke(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @PathParam("grantId") UUID grantId,
            @Valid RevokeAssistanceBody body) {
        return commands.execute(new RevokeAssistance(caseId, personId, grantId));
    }
}
