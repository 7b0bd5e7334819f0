package homeward.request.application.refuse;

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
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.request.application.Explanation;

@Path("/applications/{caseId}/refusals")
@Tag(name = "Readmission applications")
public class RefuseReadmissionResource {

    private final Commands commands;

    RefuseReadmissionResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @ChangesStream(ApplicationCommand.STREAM_TYPE)
    @RolesAllowed(Role.REQUESTED_OFFICER)
    @RunOnVirtualThread
    @Operation(summary = "Refuse to readmit a person")
    public Response refuse(
            @PathParam("caseId") CaseId caseId,
            @Valid
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "A fictional case", value = """
                    {
                      "personId": "00000000-0000-4000-8000-000000000001",
                      "reasons": ["EVIDENCE_INSUFFICIENT"],
                      "explanation": "The copy of the passport is not legible."
                    }
                    """)))
                    RefuseReadmissionBody body) {
        return commands.execute(new RefuseReadmission(
                caseId, body.personId(), body.reasons(), Explanation.personal(body.personId(), body.explanation())));
    }
}
