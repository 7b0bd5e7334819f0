package homeward.transport.transfer.voluntary;

import java.time.LocalDate;

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
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.RevokeVoluntaryReturn;
import homeward.transport.transfer.TransferPaths;

@Path(TransferPaths.TRAVELLER + "/voluntary-return/revocation")
@ChangesStream(TransferCommand.STREAM_TYPE)
@RunOnVirtualThread
public class RevokeVoluntaryReturnResource {

    /** @param revokedOn day on which the person revoked it, in the requesting state */
    public record RevokeVoluntaryReturnBody(LocalDate revokedOn) {}

    private final Commands commands;

    RevokeVoluntaryReturnResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @Operation(
            summary = "Record that a person revoked the declaration to return voluntarily",
            description =
                    "Until departure. The return counts as forced, an assessment is needed, and the package is computed anew.")
    public Response revoke(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid RevokeVoluntaryReturnBody body) {
        return commands.execute(new RevokeVoluntaryReturn(caseId, personId, body.revokedOn()));
    }
}
