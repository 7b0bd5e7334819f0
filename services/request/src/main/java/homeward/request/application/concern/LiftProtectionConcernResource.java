package homeward.request.application.concern;

import java.util.UUID;

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
import homeward.request.application.ApplicationCommand.LiftProtectionConcern;
import homeward.request.application.Explanation;

@Path("/applications/{caseId}/protection-concerns/{concernId}/lifting")
@Tag(name = "Readmission applications")
public class LiftProtectionConcernResource {

    private final Commands commands;

    LiftProtectionConcernResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ApplicationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REQUESTING_OFFICER)
    @RunOnVirtualThread
    @Operation(summary = "Lift a protection concern")
    public Response lift(
            @PathParam("caseId") CaseId caseId,
            @PathParam("concernId") UUID concernId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "reason": "APPEAL_DISMISSED",
                      "explanation": {
                        "personId": "00000000-0000-4000-8000-000000000001",
                        "text": "The court dismissed the appeal."
                      }
                    }
                    """)))
                    LiftProtectionConcernBody body) {
        return commands.execute(
                new LiftProtectionConcern(caseId, concernId, body.reason(), Explanation.personal(body.explanation())));
    }
}
