package homeward.request.application.approve;

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
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationPaths;

@Path(ApplicationPaths.CASE + "/approvals")
@ChangesStream(ApplicationCommand.STREAM_TYPE)
@RunOnVirtualThread
public class ApproveReadmissionResource {

    public record ApproveReadmissionBody(PersonId personId) {}

    private final Commands commands;

    ApproveReadmissionResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @Operation(summary = "Consent to the readmission of a person")
    public Response approve(@PathParam("caseId") CaseId caseId, @Valid ApproveReadmissionBody body) {
        return commands.execute(new ApproveReadmission(caseId, body.personId()));
    }
}
