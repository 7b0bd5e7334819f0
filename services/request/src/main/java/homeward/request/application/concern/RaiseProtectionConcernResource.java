package homeward.request.application.concern;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
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
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.RaiseProtectionConcern;
import homeward.request.application.Explanation;

@Path("/applications/{caseId}/protection-concerns")
@Tag(name = "Readmission applications")
public class RaiseProtectionConcernResource {

    private final Commands commands;

    RaiseProtectionConcernResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ApplicationCommand.STREAM_TYPE)
    @RolesAllowed({
        Role.REQUESTING_OFFICER,
        Role.REQUESTED_OFFICER,
        Role.CONSULAR_OFFICER,
        Role.TRANSPORT_COORDINATOR,
        Role.ESCORT_LEADER,
        Role.REINTEGRATION_COUNSELLOR,
        Role.MONITOR
    })
    @RunOnVirtualThread
    @Operation(
            summary = "Raise a protection concern about a person",
            description = "No departure while a concern is open. Whoever works for a party may raise one.")
    public Response raise(
            @PathParam("caseId") CaseId caseId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "personId": "00000000-0000-4000-8000-000000000001",
                      "ground": "SUSPENSIVE_APPEAL",
                      "account": "An appeal with suspensive effect was lodged this morning."
                    }
                    """)))
                    RaiseProtectionConcernBody body) {
        return commands.execute(new RaiseProtectionConcern(
                caseId, body.personId(), body.ground(), Explanation.personal(body.personId(), body.account())));
    }
}
