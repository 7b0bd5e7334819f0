package homeward.request.application.extend;

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
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.Explanation;

@Path("/applications/{caseId}/extensions")
@Tag(name = "Readmission applications")
public class ExtendReplyLimitResource {

    private final Commands commands;

    ExtendReplyLimitResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ApplicationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @RunOnVirtualThread
    @Operation(summary = "Take longer to reply")
    public Response extend(
            @PathParam("caseId") CaseId caseId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "due": "2026-04-20T00:00:00Z",
                      "reasons": ["VERIFICATION_ABROAD"],
                      "explanation": {
                        "personId": "00000000-0000-4000-8000-000000000001",
                        "text": "The register of births is being searched by hand."
                      }
                    }
                    """)))
                    ExtendReplyLimitBody body) {
        return commands.execute(
                new ExtendReplyLimit(caseId, body.due(), body.reasons(), Explanation.personal(body.explanation())));
    }
}
