package homeward.reintegration.returnee.closing;

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
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.CloseReintegration;
import homeward.reintegration.returnee.ReintegrationPaths;

@Path(ReintegrationPaths.PERSON + "/closing")
@ChangesStream(ReintegrationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class CloseReintegrationResource {

    public record CloseReintegrationBody(ReintegrationOutcome outcome) {}

    private final Commands commands;

    CloseReintegrationResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REINTEGRATION_COUNSELLOR)
    @Operation(summary = "Close the file with its outcome")
    public Response close(
            @PathParam("caseId") CaseId caseId,
            @PathParam("personId") PersonId personId,
            @Valid CloseReintegrationBody body) {
        return commands.execute(new CloseReintegration(caseId, personId, body.outcome()));
    }
}
